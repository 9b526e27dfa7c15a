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
    private readonly List<Lane> _lanes = new() { new Lane(0, "service") };

    /// <summary>The project of each lane, where the trace has how its client was made.</summary>
    private string?[] _apps = Array.Empty<string?>();

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

        lanes.NoteApps(trace);
        return lanes;
    }

    /// <summary>
    /// Where an event stands: what the service does, and whatever is no client's, with the
    /// service; a control of one user's clients with this user.
    /// </summary>
    public int Of(TraceEvent traced)
    {
        if (traced.Kind == TraceKind.Control)
        {
            IReadOnlyList<int> about = About(traced);
            return about.Count == 1 ? about[0] : 0;
        }

        return traced.Kind == TraceKind.Service ? 0 : OfClient(traced.ClientNumber);
    }

    /// <summary>The lanes of a user's clients; in all projects if none is given.</summary>
    public IReadOnlyList<int> OfUser(string user, string? app = null) =>
        !_byUser.TryGetValue(user, out List<int>? lanes) ? Array.Empty<int>()
        : app is null ? lanes
        : lanes.Where(lane => _apps[lane] is null || _apps[lane] == app).ToArray();

    /// <summary>
    /// The lanes of the client or the users that a control is about, in order; none if it is
    /// about none.
    /// </summary>
    public IReadOnlyList<int> About(TraceEvent control)
    {
        if (control.ClientNumber > 0)
        {
            return new[] { OfClient(control.ClientNumber) };
        }

        string? app = Arguments.Text(control, "appId");
        SortedSet<int> lanes = new();
        foreach (string user in Arguments.Users(control))
        {
            lanes.UnionWith(OfUser(user, app));
        }

        return lanes.ToArray();
    }

    /// <summary>A client's label without the number that it has where a user has several.</summary>
    public static string UserOf(string label, int number)
    {
        string suffix = "#" + number.ToString(CultureInfo.InvariantCulture);
        return label.EndsWith(suffix, StringComparison.Ordinal)
            ? label.Substring(0, label.Length - suffix.Length)
            : label;
    }

    private int OfClient(int number) => _byClient.TryGetValue(number, out int lane) ? lane : 0;

    private void NoteApps(IReadOnlyList<CallAndReturn> trace)
    {
        _apps = new string?[_lanes.Count];
        foreach (CallAndReturn each in trace)
        {
            if (each.Event.Kind == TraceKind.Call)
            {
                int lane = OfClient(each.Event.ClientNumber);
                _apps[lane] ??= Arguments.Text(each.Event, "appId");
            }
        }
    }

    private void Add(int number, string label)
    {
        string user = UserOf(label, number);
        Lane lane = new(_lanes.Count, label);
        _lanes.Add(lane);
        _byClient.Add(number, lane.Index);
        if (!_byUser.TryGetValue(user, out List<int>? lanes))
        {
            _byUser[user] = lanes = new List<int>();
        }

        lanes.Add(lane.Index);
    }
}
