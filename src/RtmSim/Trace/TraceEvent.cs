using System;
using System.Collections.Generic;
using NodaTime;

namespace RtmSim.Tracing;

/// <summary>One event of a trace, as a reader sees it. Immutable.</summary>
public sealed class TraceEvent
{
    private readonly TraceRecord _record;
    private TraceArgument[]? _arguments;

    internal TraceEvent(in TraceRecord record, int sequence, long epochTicks)
    {
        _record = record;
        Sequence = sequence;
        Elapsed = Duration.FromTicks(record.Ticks - epochTicks);
    }

    /// <summary>The event's place in the trace, from 0.</summary>
    public int Sequence { get; }

    /// <summary>When it happened, on the virtual clock.</summary>
    public Instant Time => Instant.FromUnixTimeTicks(_record.Ticks);

    /// <summary>Virtual time since the simulation's start.</summary>
    public Duration Elapsed { get; }

    /// <summary>What the event tells.</summary>
    public TraceKind Kind => _record.Kind;

    /// <summary>
    /// The client it happened to: its user ID, with <c>#</c> and the client's number where several
    /// clients use the ID; <c>client1</c> and so on before the first login; null for the service
    /// and the network.
    /// </summary>
    public string? Client => _record.Client?.Label;

    /// <summary>
    /// The client's number in order of construction, from 1; 0 where there is none.
    /// </summary>
    public int ClientNumber => _record.Client?.Number ?? 0;

    /// <summary>The method, handler or control, such as <c>OnLoginSuccess</c>.</summary>
    public string Name => _record.Name.Text;

    /// <summary>
    /// The ID of the rule it follows from, such as <c>C-05</c>; null for a plain call.
    /// </summary>
    public string? Rule => _record.Rule;

    /// <summary>Where a call or a control came from; None for all else.</summary>
    public TraceOrigin Origin => _record.Origin;

    /// <summary>The return value or error code, where it has one.</summary>
    public TraceCode? Code => _record.Code;

    /// <summary>
    /// What a call returned that is no code, such as <c>true</c>, <c>null</c> or the type of an
    /// object; null where it returned a code or nothing. It is no part of the digest.
    /// </summary>
    public string? Returned => _record.Returned;

    /// <summary>The arguments in a fixed order.</summary>
    public IReadOnlyList<TraceArgument> Arguments => Values;

    private TraceArgument[] Values =>
        _arguments ??= ArgumentList.Of(
            _record.Payload, TraceDigest.Covers(Kind) ? _record.Client?.Words : null);

    /// <summary>The value of an argument; null too if there is none of that name.</summary>
    internal object? ValueOf(string name) =>
        Find(name, out TraceArgument argument) ? argument.Value : null;

    /// <summary>Looks an argument up; false if there is none of that name.</summary>
    internal bool Find(string name, out TraceArgument found)
    {
        foreach (ref readonly TraceArgument argument in Values.AsSpan())
        {
            if (argument.Name == name)
            {
                found = argument;
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>
    /// Whether it could have arguments: an empty list enters the digest otherwise than none does.
    /// </summary>
    internal bool HasArguments => _record.Payload is not null;

    /// <summary>The event as a line of the text trace.</summary>
    public override string ToString() => TraceText.Line(this);
}
