using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>
/// As much of a trace as has room in a picture of bounded size: the first clients, and of what
/// concerns them the first events.
/// </summary>
internal sealed class Excerpt
{
    private Excerpt(ReportModel model, int clients, int events)
    {
        Model = model;
        List<string> left = new();
        AddLeft(left, clients, model.Lanes.Count - 1, "clients");
        AddLeft(left, model.Trace.Count, events, "events");
        LeftOut = left.Count == 0 ? null : "Left out: " + string.Join(", ", left);
    }

    /// <summary>The excerpt, laid out.</summary>
    public ReportModel Model { get; }

    /// <summary>What is not in it, in words; null if all is.</summary>
    public string? LeftOut { get; }

    public static Excerpt Of(RecordedTrace trace, int maxClients, int maxEvents)
    {
        SortedSet<int> clients = new();
        SortedDictionary<int, string> labels = new();
        List<TraceEvent> all = trace.ToList();
        foreach (TraceEvent traced in all.Where(traced => traced.Client is not null))
        {
            clients.Add(traced.ClientNumber);
            labels[traced.ClientNumber] = traced.Client!;
        }

        int[] kept = clients.Take(maxClients).ToArray();
        int last = kept.Length == 0 ? 0 : kept[kept.Length - 1];
        SortedSet<string> others = new(
            labels.Where(label => label.Key > last)
                .Select(label => LaneList.UserOf(label.Value, label.Key)),
            StringComparer.Ordinal);
        others.ExceptWith(labels.Where(label => label.Key <= last)
            .Select(label => LaneList.UserOf(label.Value, label.Key)));
        TraceEvent[] events = all
            .Where(traced => traced.ClientNumber <= last && !IsOf(traced, others))
            .Take(maxEvents)
            .ToArray();
        return new Excerpt(ReportModel.Of(trace, events), clients.Count, events.Length);
    }

    /// <summary>Whether a control is about users left out, and no others.</summary>
    private static bool IsOf(TraceEvent traced, SortedSet<string> others) =>
        traced.Kind == TraceKind.Control
        && Arguments.Users(traced) is { Count: > 0 } users
        && users.All(others.Contains);

    private static void AddLeft(List<string> left, int all, int shown, string what)
    {
        if (all > shown)
        {
            left.Add(string.Format(
                CultureInfo.InvariantCulture, "{0:N0} of {1:N0} {2}", all - shown, all, what));
        }
    }
}
