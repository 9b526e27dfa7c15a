using System.Collections.Generic;
using NodaTime;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Recording;

/// <summary>
/// Goes through a trace and says of each call and control how a scenario places it, so that it
/// comes in the same order with everything else of its moment.
/// </summary>
internal sealed class RecordedMoments
{
    private readonly Dictionary<(int Client, string Name), int> _callbacks = new();
    private readonly List<int> _openCalls = new();
    private Duration _moment = Duration.MinValue;
    private bool _anythingDue;
    private bool _dueSinceLast;
    private RecordedTrigger? _callback;
    private RecordedTimeKind? _last;

    /// <summary>
    /// Takes the next event; returns how it is placed if it is a call or a control, else null.
    /// </summary>
    public RecordedTime? Next(TraceEvent traced)
    {
        if (traced.Elapsed != _moment)
        {
            StartMoment(traced.Elapsed);
        }

        switch (traced.Kind)
        {
            case TraceKind.Call:
                RecordedTime called = Place(traced.Origin);
                _openCalls.Add(traced.ClientNumber);
                return called;
            case TraceKind.Control:
                return Place(traced.Origin);
            case TraceKind.Return:
                _openCalls.Remove(traced.ClientNumber);
                return null;
            default:
                See(traced);
                return null;
        }
    }

    /// <summary>Where the run ends when something was still due at its last moment.</summary>
    public RecordedTime PlaceEnd(Duration end)
    {
        if (end != _moment)
        {
            StartMoment(end);
        }

        return _callback is not null && _dueSinceLast
            ? new RecordedTime(RecordedTimeKind.When, _moment, _callback)
            : Place(TraceOrigin.Clock);
    }

    private void StartMoment(Duration moment)
    {
        _moment = moment;
        _anythingDue = false;
        _dueSinceLast = false;
        _callback = null;
        _last = null;
    }

    /// <summary>What happens within a call is the call's; packets are not always traced.</summary>
    private void See(TraceEvent traced)
    {
        if (traced.Kind == TraceKind.Callback)
        {
            (int, string) key = (traced.ClientNumber, traced.Name);
            _callbacks.TryGetValue(key, out int before);
            _callbacks[key] = before + 1;
            _callback = new RecordedTrigger(traced.ClientNumber, traced.Name, before + 1);
        }

        if (traced.Kind != TraceKind.Packet && !_openCalls.Contains(traced.ClientNumber))
        {
            _anythingDue = true;
            _dueSinceLast = true;
        }
    }

    private RecordedTime Place(TraceOrigin origin)
    {
        RecordedTimeKind kind = KindOf(origin);
        _dueSinceLast = false;
        if (kind != RecordedTimeKind.Together)
        {
            _last = kind;
        }

        return new RecordedTime(
            kind, _moment, kind == RecordedTimeKind.When ? _callback : null);
    }

    private RecordedTimeKind KindOf(TraceOrigin origin)
    {
        bool wasInCallback = _last == RecordedTimeKind.When;
        if (_last is not null && !_dueSinceLast
            && wasInCallback == (origin == TraceOrigin.Callback))
        {
            return RecordedTimeKind.Together;
        }

        return !_anythingDue ? RecordedTimeKind.Early
            : origin != TraceOrigin.Test && _callback is not null ? RecordedTimeKind.When
            : RecordedTimeKind.Late;
    }
}
