using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Reactive.Subjects;
using NodaTime;
using RtmSim.Kernel;

namespace RtmSim.Tracing;

/// <summary>
/// Everything that happened in a simulation, in order: each API call and its return value, each
/// callback, each state change, each control, with virtual time and the rule it follows from.
/// </summary>
public sealed class Trace : IReadOnlyList<TraceEvent>
{
    private readonly VirtualClock _clock;
    private readonly ulong _seed;
    private readonly IReadOnlyList<TraceSetting> _settings;
    private readonly List<TraceRecord> _records = new();
    private readonly Subject<TraceEvent> _events = new();
    private TraceDigest _digest = TraceDigest.Empty;

    internal Trace(
        VirtualClock clock, TraceOptions options, ulong seed,
        IReadOnlyList<TraceSetting>? settings = null)
    {
        _clock = clock;
        _seed = seed;
        _settings = settings ?? Array.Empty<TraceSetting>();
        Options = options;
    }

    /// <summary>How many events the trace has so far.</summary>
    public int Count => _records.Count;

    /// <summary>
    /// Sixteen hexadecimal digits over what an app could observe: calls, returns, callbacks,
    /// states and their times. The same seed and the same calls give the same digest on every
    /// platform; packets, controls and rule IDs do not enter.
    /// </summary>
    public string Digest => TraceFormat.DigestText(_digest.Value);

    /// <summary>Each event as it is recorded.</summary>
    public IObservable<TraceEvent> Events => _events;

    internal TraceOptions Options { get; }

    /// <summary>Tells where the code that runs now came from.</summary>
    internal Func<TraceOrigin>? Place { get; set; }

    /// <summary>Tells whether something is due at this very moment.</summary>
    internal Func<bool>? IsAnythingDue { get; set; }

    /// <summary>The limits that were met; no part of the digest or of what is written.</summary>
    internal BoundaryLog Boundaries { get; } = new();

    /// <summary>What was decided at ties; likewise.</summary>
    internal IReadOnlyList<TieChoice> Ties { get; set; } = Array.Empty<TieChoice>();

    /// <summary>The cells of state tables that were met; likewise.</summary>
    internal CellLog Cells { get; } = new();

    /// <summary>The event at a place, from 0.</summary>
    public TraceEvent this[int index] => new(_records[index], index, _clock.EpochTicks);

    /// <summary>The trace as text, a line an event; a call and its return share a line.</summary>
    public string ToText() => TraceText.Of(this);

    /// <summary>
    /// Writes the trace as JSON Lines: a header with format, version, seed, options and digest,
    /// then an object for each event.
    /// </summary>
    public void WriteJsonLines(TextWriter writer) => ToRecorded().WriteJsonLines(writer);

    /// <summary>The trace as it is now, for what works on complete ones.</summary>
    public RecordedTrace ToRecorded() => new(
        new TraceHeader(
            _seed, Instant.FromUnixTimeTicks(_clock.EpochTicks), _clock.Elapsed,
            IsAnythingDue?.Invoke() ?? false, _settings, Digest),
        _records.ToArray());

    /// <inheritdoc/>
    public IEnumerator<TraceEvent> GetEnumerator()
    {
        for (int i = 0; i < _records.Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Record(
        TraceKind kind, TraceClient? client, TraceName name, string? rule,
        TraceCode? code = null, TracePayload? payload = null, string? returned = null)
    {
        TraceOrigin origin = kind is TraceKind.Call or TraceKind.Control
            ? WhereFrom()
            : TraceOrigin.None;
        TraceRecord record = new(
            _clock.NowTicks, kind, client, name, rule, code, payload, origin, returned);
        _records.Add(record);
        if (TraceDigest.Covers(kind))
        {
            _digest.Add(record);
        }

        if (_events.HasObservers)
        {
            _events.OnNext(this[_records.Count - 1]);
        }
    }

    private TraceOrigin WhereFrom() => Place?.Invoke() ?? TraceOrigin.None;

    internal void Complete() => _events.OnCompleted();
}
