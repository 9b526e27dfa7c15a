using System;
using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Faces;

/// <summary>An argument of a callback or call, as expectations name it.</summary>
/// <param name="Name">The key in a file.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Enums">The SDK's enums whose members it can be.</param>
internal sealed record Field(string Name, FieldKind Kind, params Type[] Enums)
{
    /// <summary>The names a file can use for a number, with the number: full and short.</summary>
    public IEnumerable<(string Name, long Number)> Members() => Enums.SelectMany(MembersOf);

    /// <summary>A name for each number: the SDK's whole one, or the shortest.</summary>
    public IEnumerable<string> Names(bool whole) => Enums.SelectMany(type => MembersOf(type)
        .GroupBy(member => member.Number)
        .Select(names => whole ? names.First().Name : names.Last().Name));

    private static IEnumerable<(string Name, long Number)> MembersOf(Type type)
    {
        string prefix = Prefix(type.Name);
        foreach (object value in Enum.GetValues(type))
        {
            string name = value.ToString()!;
            long number = Convert.ToInt64(value, null);
            yield return (name, number);
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                yield return (name.Substring(prefix.Length), number);
            }
        }
    }

    /// <summary>LOGIN_ERR_CODE has LOGIN_ERR_OK, GET_MEMBERS_ERR has GET_MEMBERS_ERR_OK.</summary>
    private static string Prefix(string type)
    {
        const string ending = "_CODE";
        return type.EndsWith(ending, StringComparison.Ordinal)
            ? type.Substring(0, type.Length - ending.Length + 1)
            : type + "_";
    }
}
