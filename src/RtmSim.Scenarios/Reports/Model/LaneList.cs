using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>The lanes of a trace: the service and then the clients, by their numbers.</summary>
internal sealed class LaneList
{
    private readonly Dictionary<int, int> _byClient = new();
    private readonly OrderedMap<string, List<int>> _byUser = new(StringComparer.Ordinal);
    private readonly List<Lane> _lanes = new() { new Lane(0, "service", string.Empty, 0) };

    private LaneList()
    {
    }

    public IReadOnlyList<Lane> All => _lanes;

    public static LaneList Of(IReadOnlyList<CallAndReturn> trace)
    {
        SortedDictionary<int, string> labels = new();
        foreach (CallAndReturn each in trace)
        {
            // The last label is the one to show: a client has its user's from the first login on.
            TraceEvent last = each.Returned ?? each.Event;
            if (last.Client is not null)
            {
                labels[last.ClientNumber] = last.Client;
            }
        }

        LaneList lanes = new();
        foreach (KeyValuePair<int, string> client in labels)
        {
            lanes.Add(client.Key, client.Value);
        }

        return lanes;
    }

    /// <summary>
    /// Where an event stands: what the service does, and whatever is no client's, with the
    /// service; a control of one user's link or session with this user.
    /// </summary>
    public int Of(TraceEvent traced)
    {
        if (traced.Kind == TraceKind.Control && traced.ClientNumber == 0)
        {
            IReadOnlyList<int> about = About(traced);
            return about.Count == 1 ? about[0] : 0;
        }

        return traced.Kind == TraceKind.Service ? 0 : OfClient(traced.ClientNumber);
    }

    public int OfClient(int number) => _byClient.TryGetValue(number, out int lane) ? lane : 0;

    /// <summary>The lanes of a user's clients, in order.</summary>
    public IReadOnlyList<int> OfUser(string user) =>
        _byUser.TryGetValue(user, out List<int>? lanes) ? lanes : Array.Empty<int>();

    /// <summary>The lanes of the users that a control names, in order; none if it names none.</summary>
    public IReadOnlyList<int> About(TraceEvent control)
    {
        SortedSet<int> lanes = new();
        foreach (TraceArgument argument in control.Arguments)
        {
            foreach (string label in Named(argument))
            {
                lanes.UnionWith(OfLabel(label));
            }
        }

        return lanes.ToArray();
    }

    private static IReadOnlyList<string> Named(TraceArgument argument) =>
        (argument.Name, argument.Value) switch
        {
            ("link" or "user", string label) => new[] { label },
            ("users" or "others", IReadOnlyList<string> users) => users,
            _ => Array.Empty<string>(),
        };

    /// <summary>A user, or one client of a user, or several users of one control.</summary>
    private IEnumerable<int> OfLabel(string label)
    {
        IReadOnlyList<int> lanes = OfUser(label);
        if (lanes.Count > 0)
        {
            return lanes;
        }

        Lane? single = _lanes.Skip(1).FirstOrDefault(
            lane => lane.Name == label || ClientLabel(lane.ClientNumber) == label);
        return single is not null
            ? new[] { single.Index }
            : label.Split(new[] { ", " }, StringSplitOptions.None).SelectMany(OfUser);
    }

    private void Add(int number, string label)
    {
        string user = UserOf(label, number);
        Lane lane = new(_lanes.Count, label, user, number);
        _lanes.Add(lane);
        _byClient.Add(number, lane.Index);
        if (!_byUser.TryGetValue(user, out List<int>? lanes))
        {
            _byUser[user] = lanes = new List<int>();
        }

        lanes.Add(lane.Index);
    }

    /// <summary>A client's label without the number that it has where a user has several.</summary>
    public static string UserOf(string label, int number)
    {
        string suffix = "#" + number.ToString(CultureInfo.InvariantCulture);
        return label.EndsWith(suffix, StringComparison.Ordinal)
            ? label.Substring(0, label.Length - suffix.Length)
            : label;
    }

    /// <summary>What a client is called before its first login.</summary>
    private static string ClientLabel(int number) =>
        "client" + number.ToString(CultureInfo.InvariantCulture);
}
