using System;
using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Cli.Surface;

/// <summary>Finds what differs between two surfaces.</summary>
internal static class SurfaceComparer
{
    /// <summary>
    /// In the order of names; of a type that is not there, its members are not told.
    /// </summary>
    public static IReadOnlyList<SurfaceDifference> Compare(
        IReadOnlyList<SurfaceMember> face, IReadOnlyList<SurfaceMember> other)
    {
        Dictionary<string, SurfaceMember> there = ByKey(other);
        Dictionary<string, SurfaceMember> here = ByKey(face);
        List<(string Name, SurfaceDifference Difference)> found = new();
        foreach (SurfaceMember member in here.Values)
        {
            if (there.TryGetValue(member.Key, out SurfaceMember? same) && same.Text != member.Text)
            {
                found.Add((member.Name, Change(member, same)));
            }
        }

        ILookup<string, SurfaceMember> missing = Lacking(here, there);
        ILookup<string, SurfaceMember> added = Lacking(there, here);
        IEnumerable<string> names = missing.Select(group => group.Key)
            .Union(added.Select(group => group.Key));
        foreach (string name in names)
        {
            SurfaceMember[] gone = missing[name].ToArray();
            SurfaceMember[] come = added[name].ToArray();

            // One for one, it is the same method with other parameters.
            found.AddRange(gone.Length == 1 && come.Length == 1
                ? [(name, Change(gone[0], come[0]))]
                : gone.Select(each => (name, Is(SurfaceDifference.Missing, each)))
                    .Concat(come.Select(each => (name, Is(SurfaceDifference.Added, each)))));
        }

        return found
            .OrderBy(each => each.Name, StringComparer.Ordinal)
            .ThenBy(each => each.Difference.What, StringComparer.Ordinal)
            .Select(each => each.Difference)
            .ToArray();
    }

    private static Dictionary<string, SurfaceMember> ByKey(IReadOnlyList<SurfaceMember> surface)
    {
        Dictionary<string, SurfaceMember> byKey = new(StringComparer.Ordinal);
        foreach (SurfaceMember member in surface)
        {
            byKey[member.Key] = member;
        }

        return byKey;
    }

    /// <summary>What only one of two has, without what lies in a type only it has.</summary>
    private static ILookup<string, SurfaceMember> Lacking(
        Dictionary<string, SurfaceMember> from, Dictionary<string, SurfaceMember> to) => from.Values
        .Where(member => !to.ContainsKey(member.Key) && !IsInside(member.Key, from, to))
        .ToLookup(member => member.Name, StringComparer.Ordinal);

    private static bool IsInside(
        string key, Dictionary<string, SurfaceMember> from, Dictionary<string, SurfaceMember> to)
    {
        int end = key.IndexOf('(');
        string path = end < 0 ? key : key.Substring(0, end);
        for (int dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.'))
        {
            path = path.Substring(0, dot);
            if (from.ContainsKey(path) && !to.ContainsKey(path))
            {
                return true;
            }
        }

        return false;
    }

    private static SurfaceDifference Change(SurfaceMember was, SurfaceMember now) =>
        new(SurfaceDifference.Changed, $"{was.Name}: {was.Text} -> {now.Text}");

    private static SurfaceDifference Is(string kind, SurfaceMember member) =>
        new(kind, $"{member.Name}: {member.Text}");
}
