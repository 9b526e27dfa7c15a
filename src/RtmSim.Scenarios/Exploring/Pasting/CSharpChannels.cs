using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;
using static RtmSim.Scenarios.Exploring.Pasting.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Pasting;

/// <summary>The variables of a user's channel objects, each made at its first use.</summary>
internal sealed class CSharpChannels
{
    private const int MostLetters = 20;

    private readonly string _user;
    private readonly OrderedMap<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _made = new();

    public CSharpChannels(string user) => _user = user;

    /// <summary>All variables there are by now.</summary>
    public IEnumerable<string> Names => _names.Select(each => each.Value);

    /// <summary>The variable of a channel.</summary>
    public string NameOf(string id)
    {
        if (!_names.TryGetValue(id, out string? name))
        {
            string letters = string.Concat(id.Where(IsLetter).Take(MostLetters));
            string stem = _user + (letters.Length == 0 ? "Other" : Capital(letters));
            name = Enumerable.Range(1, int.MaxValue)
                .Select(n => n == 1 ? stem : $"{stem}_{Number(n)}")
                .First(free => !Names.Contains(free));
            _names[id] = name;
        }

        return name;
    }

    /// <summary>Notes a use; false if the object is there already.</summary>
    public bool Use(string id)
    {
        bool isNew = !_made.Contains(id);
        if (isNew)
        {
            _made.Add(id);
        }

        return isNew;
    }

    /// <summary>The next use makes the object anew.</summary>
    public void Forget(string id) => _made.Remove(id);

    /// <summary>Statements that forget all of them.</summary>
    public IEnumerable<string> Clear()
    {
        string[] statements = _made.Select(id => $"{NameOf(id)} = null").ToArray();
        _made.Clear();
        return statements;
    }

    private static bool IsLetter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
