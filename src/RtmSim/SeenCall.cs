using NodaTime;

namespace RtmSim;

/// <summary>How a call of a scripted peer stands.</summary>
public enum CallOutcome
{
    /// <summary>Nothing has come of it yet.</summary>
    Open,

    /// <summary>The callee accepted.</summary>
    Accepted,

    /// <summary>The callee refused.</summary>
    Refused,

    /// <summary>The caller cancelled it.</summary>
    Canceled,

    /// <summary>It failed; the peer's failures have the code.</summary>
    Failed,
}

/// <summary>A call that a scripted peer made or got.</summary>
/// <param name="With">The user at the other side.</param>
/// <param name="IsIncoming">Whether the other side called.</param>
/// <param name="Content">What the caller said.</param>
/// <param name="ChannelId">The channel ID that came with it; empty for none (L-07).</param>
/// <param name="At">When it was sent, or began to ring here, on the virtual clock.</param>
/// <param name="Outcome">How it stands now.</param>
/// <param name="Response">What the callee answered; empty for nothing.</param>
public sealed record SeenCall(
    string With, bool IsIncoming, string Content, string ChannelId, Instant At,
    CallOutcome Outcome, string Response);
