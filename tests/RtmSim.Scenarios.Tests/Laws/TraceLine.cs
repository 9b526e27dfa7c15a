using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Laws;

/// <summary>An event of a trace that can be changed.</summary>
internal sealed class TraceLine
{
    public TraceLine(TraceEvent traced)
    {
        Ticks = traced.Time.ToUnixTimeTicks();
        Kind = traced.Kind;
        Client = traced.Client is null ? null : (traced.ClientNumber, traced.Client);
        Name = traced.Name;
        Rule = traced.Rule;
        Code = traced.Code;
        Arguments = traced.Arguments.ToList();
        Origin = traced.Origin;
        Returned = traced.Returned;
    }

    private TraceLine(TraceLine other)
    {
        Ticks = other.Ticks;
        Kind = other.Kind;
        Client = other.Client;
        Name = other.Name;
        Rule = other.Rule;
        Code = other.Code;
        Arguments = other.Arguments.ToList();
        Origin = other.Origin;
        Returned = other.Returned;
    }

    public long Ticks { get; set; }

    public TraceKind Kind { get; }

    public (int Number, string Label)? Client { get; set; }

    public string Name { get; set; }

    public TraceCode? Code { get; set; }

    public List<TraceArgument> Arguments { get; }

    private string? Rule { get; }

    private TraceOrigin Origin { get; }

    private string? Returned { get; }

    public TraceLine Copy() => new(this);

    /// <summary>Gives it another code of the same operation.</summary>
    public TraceLine WithCode(long number)
    {
        Code = new TraceCode(number, null) { Operation = Code?.Operation };
        return this;
    }

    /// <summary>Gives an argument another value.</summary>
    public TraceLine With(string name, object value, string? label = null)
    {
        int place = Arguments.FindIndex(argument => argument.Name == name);
        if (place < 0)
        {
            throw new ArgumentException($"{Name} has no {name}.");
        }

        Arguments[place] = new TraceArgument(name, value, label);
        return this;
    }

    public TraceLine WithState(int state, int reason) =>
        With("state", (long)state, "STATE").With("reason", (long)reason, "REASON");

    /// <summary>Makes it happen to whom another event happened.</summary>
    public TraceLine To(TraceLine other)
    {
        Client = other.Client;
        return this;
    }

    public TraceRecord ToRecord() => new(
        Ticks, Kind,
        Client is { } client ? new TraceClient(client.Number, client.Label) : null,
        new TraceName(Name), Rule, Code,
        Arguments.Count == 0 ? null : new RecordedPayload(Arguments), Origin, Returned);
}
