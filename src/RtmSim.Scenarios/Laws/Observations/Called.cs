using System.Collections.Generic;
using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>A call of an operation, and what was so when it was made.</summary>
internal sealed class Called
{
    public Called(TraceEvent traced, Operation operation, long ticks, ClientView who)
    {
        Event = traced;
        Operation = operation;
        Ticks = ticks;
        State = who.State;
        Told = who.Told;
        UserId = who.UserId;
        HighestId = who.HighestId;
        IsLoggingOut = who.IsLoggingOut;
        Channel = Text("channel");
        if (Channel is not null && who.ChannelOrNull(Channel) is { } channel)
        {
            WasJoined = channel.IsJoined;
            WasJoining = channel.Joining > 0;
        }

        MessageId = traced.ValueOf("messageId") as long?;
    }

    public TraceEvent Event { get; }

    public int Sequence => Event.Sequence;

    public Operation Operation { get; }

    public long Ticks { get; }

    public string? Channel { get; }

    public long? MessageId { get; }

    /// <summary>
    /// Whether another call with the same message waited beside it: results name no receivers, so
    /// that either may be of the other.
    /// </summary>
    public bool SharesId { get; set; }

    /// <summary>The state of the connection when it was made.</summary>
    public ConnectionState State { get; }

    /// <summary>The state that the app had been told then.</summary>
    public ConnectionState Told { get; }

    /// <summary>Whose session it was made in.</summary>
    public string? UserId { get; }

    /// <summary>Whether a logout was under way.</summary>
    public bool IsLoggingOut { get; }

    /// <summary>The message that it sends; null for all other calls.</summary>
    public SentMessage? Sent { get; set; }

    /// <summary>Whether the client was in the channel, as far as its app knew.</summary>
    public bool WasJoined { get; }

    /// <summary>Whether a join of the channel was under way.</summary>
    public bool WasJoining { get; }

    /// <summary>The highest number that a result had carried until then.</summary>
    public long HighestId { get; }

    /// <summary>What it returned; null while it has not, or where it returned nothing.</summary>
    public long? Returned { get; set; }

    public bool HasReturned { get; set; }

    /// <summary>What its result carried; null while there is none.</summary>
    public long? Code { get; set; }

    /// <summary>Whether a result came before the call returned.</summary>
    public bool IsToldInside { get; set; }

    /// <summary>Whether no result may come, too.</summary>
    public bool IsExcused { get; set; }

    /// <summary>
    /// Whether it passed what is checked on the calling thread; known when it has returned.
    /// </summary>
    public bool IsTaken => HasReturned && !IsToldInside && Returned is null or 0;

    public string? Text(string name) => Event.ValueOf(name) as string;

    /// <summary>A list of texts; null where it has none of that name.</summary>
    public IReadOnlyList<string>? Texts(string name) =>
        Event.ValueOf(name) as IReadOnlyList<string>;
}
