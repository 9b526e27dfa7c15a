using System;
using System.Collections.Generic;
using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>An event as laws see it, the same for all faces.</summary>
internal sealed class Observation
{
    public Observation(TraceEvent traced)
    {
        Event = traced;
        Ticks = traced.Time.ToUnixTimeTicks();
    }

    public TraceEvent Event { get; }

    public int Sequence => Event.Sequence;

    /// <summary>When it happened, in units of 100 ns.</summary>
    public long Ticks { get; }

    public TraceKind Kind => Event.Kind;

    public Act Act { get; set; }

    /// <summary>The client it happened to, as it is afterwards; null if to none.</summary>
    public ClientView? Who { get; set; }

    /// <summary>What is called, or the result of what.</summary>
    public Operation? Operation { get; set; }

    /// <summary>The call that this is, returns, or is the result of.</summary>
    public Called? Call { get; set; }

    /// <summary>Of a message, the sending it comes of; null if it is of none.</summary>
    public SentMessage? Sent { get; set; }

    /// <summary>Of states, the one before.</summary>
    public ConnectionState Before { get; set; }

    /// <summary>Of states, the new one.</summary>
    public ConnectionState State { get; set; }

    /// <summary>Of invitations, the new state on this side.</summary>
    public int InvitationState { get; set; }

    /// <summary>Of a step of an invitation, the step before it.</summary>
    public Observation? LastedSince { get; set; }

    /// <summary>Of invitations, whether this is the callee's side.</summary>
    public bool IsRemote { get; set; }

    /// <summary>Of results and returns; 0 where the event carries none.</summary>
    public long Code => Event.Code?.Number ?? Codes.Ok;

    public string? Channel => Text("channel");

    /// <summary>Of a message, whether it may be one that the test has put into the store.</summary>
    public bool MayBeForged(FaultBook faults) =>
        Channel is null && faults.Forge(Text("from"), Who?.UserId);

    public string? Text(string name) => Event.ValueOf(name) as string;

    public long? Number(string name) => Event.ValueOf(name) as long?;

    /// <summary>Whether it has an argument of that name, be it null.</summary>
    public bool Has(string name) => Event.Find(name, out _);

    /// <summary>A list of texts; names of numbers in it as the first SDK writes them.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        Event.Find(name, out TraceArgument argument)
            ? argument.Common ?? argument.Value as IReadOnlyList<string> ?? Array.Empty<string>()
            : Array.Empty<string>();

    /// <summary>Who it happened to, for messages.</summary>
    public string Name => Event.Client ?? "the service";
}
