using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace RtmSim.Tracing;

/// <summary>Reads the events of a trace file, each of which follows on the one before.</summary>
internal sealed class TraceEventReader
{
    private static readonly string[] Members =
    {
        "seq", "t_ms", "client", "client_no", "kind", "name", "from", "args", "code", "code_name",
        "code_of", "returned", "rule",
    };

    private static readonly string[] KindNames = Enum.GetValues(typeof(TraceKind))
        .Cast<TraceKind>()
        .Select(TraceFormat.NameOf)
        .ToArray();

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
        line.Allow(Members);
        long read = line.Whole("seq", "the event's place, from 0");
        if (read != sequence)
        {
            throw line.Fault(FormattableString.Invariant(
                $"event {read} where {sequence} should be: lines are missing or out of order"));
        }

        string name = line.Text("name", "the method, handler or control");
        return new TraceRecord(
            TicksIn(line), KindIn(line), ClientIn(line), NameOf(name),
            line.FindText("rule", "the ID of a rule"), CodeIn(line), PayloadIn(line),
            OriginIn(line), line.FindText("returned", "what a call returned"));
    }

    private long TicksIn(TraceLine line)
    {
        long ticks = _epochTicks + line.Ticks("t_ms");
        if (ticks < _lastTicks)
        {
            throw line.Fault("the event is before the one above it; time does not go back");
        }

        _lastTicks = ticks;
        return ticks;
    }

    private static TraceKind KindIn(TraceLine line)
    {
        string name = line.Text("kind", "what the event tells");
        return TraceFormat.FindKind(name) ?? throw line.Fault(
            $"\"kind\" is {TraceLine.Quote(name)}; there are {string.Join(", ", KindNames)}");
    }

    private static TraceOrigin OriginIn(TraceLine line)
    {
        string? name = line.FindText("from", "where a call came from");
        return name is null
            ? TraceOrigin.None
            : TraceFormat.FindOrigin(name) ?? throw line.Fault(
                $"\"from\" is {TraceLine.Quote(name)}; there are test, callback, clock");
    }

    private TraceClient? ClientIn(TraceLine line)
    {
        string? label = line.FindText("client", "the client's user");
        long? number = line.FindWhole("client_no", "the client's number, from 1");
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
        string? name = line.FindText("code_name", "the name of the code");
        string? operation = line.FindText("code_of", "what ended so");
        if (line.FindWhole("code", "a return value or error code") is { } number)
        {
            return new TraceCode(number, name) { Operation = operation };
        }

        return name is null && operation is null
            ? null
            : throw line.Fault("\"code_name\" and \"code_of\" stand beside a \"code\" only");
    }

    private static TracePayload? PayloadIn(TraceLine line)
    {
        IReadOnlyList<JsonProperty> members = line.Members("args");
        return members.Count == 0 && !line.Has("args")
            ? null
            : new RecordedPayload(
                members.Select(each => TraceArgumentReader.Read(line, each)).ToArray());
    }
}
