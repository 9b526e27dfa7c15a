using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace RtmSim.Tracing;

/// <summary>Reads the events of a trace file, each of which follows on the one before.</summary>
internal sealed class TraceEventReader
{
    private readonly long _epochTicks;
    private readonly Dictionary<string, TraceName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(long, string), TraceClient> _clients = new();
    private long _lastTicks;

    public TraceEventReader(long epochTicks)
    {
        _epochTicks = epochTicks;
        _lastTicks = epochTicks;
    }

    public TraceRecord Read(TraceLine line, int sequence)
    {
        line.Allow(TraceMembers.OfEvent);
        long read = line.Whole(TraceMembers.Sequence);
        if (read != sequence)
        {
            throw line.Fault(FormattableString.Invariant(
                $"event {read} where {sequence} should be: lines are missing or out of order"));
        }

        string name = line.Text(TraceMembers.Name);
        return new TraceRecord(
            TicksIn(line), KindIn(line), ClientIn(line), NameOf(name),
            line.FindText(TraceMembers.Rule), CodeIn(line), PayloadIn(line),
            OriginIn(line), line.FindText(TraceMembers.Returned));
    }

    private long TicksIn(TraceLine line)
    {
        long ticks = _epochTicks + line.Ticks(TraceMembers.Time);
        if (ticks < _lastTicks)
        {
            throw line.Fault("the event is before the one above it; time does not go back");
        }

        _lastTicks = ticks;
        return ticks;
    }

    private static TraceKind KindIn(TraceLine line)
    {
        string name = line.Text(TraceMembers.Kind);
        return TraceFormat.FindKind(name) ?? throw line.Fault(
            $"\"kind\" is {TraceLine.Quote(name)}; there are "
                + string.Join(", ", TraceFormat.KindNames));
    }

    private static TraceOrigin OriginIn(TraceLine line)
    {
        string? name = line.FindText(TraceMembers.From);
        return name is null
            ? TraceOrigin.None
            : TraceFormat.FindOrigin(name) ?? throw line.Fault(
                $"\"from\" is {TraceLine.Quote(name)}; there are "
                    + string.Join(", ", TraceFormat.OriginNames));
    }

    private TraceClient? ClientIn(TraceLine line)
    {
        string? label = line.FindText(TraceMembers.Client);
        long? number = line.FindWhole(TraceMembers.ClientNumber);
        if (label is null && number is null)
        {
            return null;
        }

        if (label is null || number is null or < 1 or > int.MaxValue)
        {
            throw line.Fault(
                "\"client\" and \"client_no\" belong together: whose it is, and a number from 1");
        }

        if (!_clients.TryGetValue((number.Value, label), out TraceClient? client))
        {
            client = new TraceClient((int)number.Value, label);
            _clients.Add((number.Value, label), client);
        }

        return client;
    }

    private TraceName NameOf(string text)
    {
        if (!_names.TryGetValue(text, out TraceName? name))
        {
            name = new TraceName(text);
            _names.Add(text, name);
        }

        return name;
    }

    private static TraceCode? CodeIn(TraceLine line)
    {
        string? name = line.FindText(TraceMembers.CodeName);
        string? operation = line.FindText(TraceMembers.CodeOf);
        if (line.FindWhole(TraceMembers.Code) is { } number)
        {
            return new TraceCode(number, name) { Operation = operation };
        }

        return name is null && operation is null
            ? null
            : throw line.Fault("\"code_name\" and \"code_of\" stand beside a \"code\" only");
    }

    private static TracePayload? PayloadIn(TraceLine line)
    {
        IReadOnlyList<JsonProperty> members = line.Members(TraceMembers.Arguments);
        return members.Count == 0 && !line.Has(TraceMembers.Arguments)
            ? null
            : new RecordedPayload(
                members.Select(each => TraceArgumentReader.Read(line, each)).ToArray());
    }
}
