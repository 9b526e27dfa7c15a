using System.Collections.Generic;
using RtmSim.Tracing;

namespace RtmSim.Protocol;

/// <summary>The service answers a request.</summary>
internal class Reply : Packet
{
    public Reply(int serial, Failure failure)
    {
        Serial = serial;
        Failure = failure;
    }

    public int Serial { get; }

    public Failure Failure { get; }

    public override void Describe(IArgumentSink sink)
    {
        sink.Number("serial", Serial);
        sink.Named("result", (long)Failure, Failure.ToString());
    }
}

/// <summary>The answer to a login or to a return; a ban has a reason of its own.</summary>
internal sealed class SessionReply : Reply
{
    public SessionReply(int serial, Failure failure, SessionEnd refusedFor = SessionEnd.None)
        : base(serial, failure) => RefusedFor = refusedFor;

    public SessionEnd RefusedFor { get; }
}

internal sealed class JoinReply : Reply
{
    public JoinReply(int serial, Failure failure, long lastMessage)
        : base(serial, failure) => LastMessage = lastMessage;

    /// <summary>The number of the channel's last message: what came before is not for us.</summary>
    public long LastMessage { get; }
}

internal sealed class MembersReply : Reply
{
    public MembersReply(int serial, Failure failure, IReadOnlyList<string> members)
        : base(serial, failure) => Members = members;

    public IReadOnlyList<string> Members { get; }

    protected override int ContentBytes => 16 * Members.Count;
}

internal sealed class MemberCountReply : Reply
{
    public MemberCountReply(int serial, IReadOnlyList<int> counts)
        : base(serial, Failure.None) => Counts = counts;

    /// <summary>The counts, in the order the channels were asked for.</summary>
    public IReadOnlyList<int> Counts { get; }

    protected override int ContentBytes => 4 * Counts.Count;
}
