namespace RtmSim.Tracing;

/// <summary>
/// A trace event as it is kept: small, of fixed size, with nothing put into words.
/// </summary>
internal readonly struct TraceRecord
{
    public TraceRecord(
        long ticks, TraceKind kind, TraceClient? client, TraceName name, string? rule,
        TraceCode? code, TracePayload? payload, TraceOrigin origin, string? returned = null)
    {
        Ticks = ticks;
        Kind = kind;
        Client = client;
        Name = name;
        Rule = rule;
        Code = code;
        Payload = payload;
        Origin = origin;
        Returned = returned;
    }

    public long Ticks { get; }

    public TraceKind Kind { get; }

    public TraceClient? Client { get; }

    public TraceName Name { get; }

    public string? Rule { get; }

    public TraceCode? Code { get; }

    public TracePayload? Payload { get; }

    public TraceOrigin Origin { get; }

    public string? Returned { get; }
}
