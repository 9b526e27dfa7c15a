using System;
using System.Collections.Generic;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>
/// Which call of another user a callback came of. The trace does not say so, but a message has
/// its sender's number, and a call invitation the same name on both sides. Where two calls could
/// be meant, neither is taken.
/// </summary>
internal sealed class Causes
{
    private readonly Dictionary<string, List<int>> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _apps = new();
    private readonly IReadOnlyList<CallAndReturn> _trace;

    private Causes(IReadOnlyList<CallAndReturn> trace) => _trace = trace;

    /// <summary>For each event the place of what caused it; -1 where none is certain.</summary>
    public static int[] Of(IReadOnlyList<CallAndReturn> trace)
    {
        Causes causes = new(trace);
        int[] found = new int[trace.Count];
        for (int i = 0; i < trace.Count; i++)
        {
            found[i] = trace[i].Event.Kind == TraceKind.Callback
                ? causes.Find(trace[i].Event)
                : -1;
            causes.Note(i);
        }

        return found;
    }

    private void Note(int place)
    {
        TraceEvent traced = _trace[place].Event;
        if (traced.Kind == TraceKind.Call && Arguments.Text(traced, "appId") is string app)
        {
            _apps[traced.ClientNumber] = app;
        }

        if (MessageKeys.OfCause(traced, AppOf(traced)) is not string key
            || (traced.Kind == TraceKind.Call && !_trace[place].IsTaken))
        {
            return;
        }

        if (!_calls.TryGetValue(key, out List<int>? places))
        {
            _calls.Add(key, places = new List<int>());
        }

        places.Add(place);
    }

    private int Find(TraceEvent callback)
    {
        int found = -1;
        foreach (string key in MessageKeys.OfEffect(callback, AppOf(callback)))
        {
            if (!_calls.TryGetValue(key, out List<int>? places))
            {
                continue;
            }

            foreach (int place in places)
            {
                if (!MessageKeys.Agree(_trace[place].Event, callback))
                {
                    continue;
                }

                if (found >= 0)
                {
                    return -1;
                }

                found = place;
            }
        }

        return found;
    }

    private string AppOf(TraceEvent traced) => traced.ClientNumber == 0
        ? Arguments.Text(traced, "appId") ?? string.Empty
        : _apps.TryGetValue(traced.ClientNumber, out string? app) ? app : string.Empty;
}
