using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>
/// An invitation, as its two sides have it. States are the SDKs' numbers: 0 before it was sent or
/// came; 3 to 6 are ends.
/// </summary>
internal sealed class ModelInvitation
{
    public const int Canceled = 5;
    public const int Failed = 6;

    private const int AlreadyEnded = 3;

    public ModelInvitation(string id, ModelClient caller, string calleeId)
    {
        Id = id;
        Caller = caller;
        CalleeId = calleeId;
    }

    public string Id { get; }

    public ModelClient Caller { get; }

    public string CalleeId { get; }

    /// <summary>Who the caller was when it was sent.</summary>
    public string CallerUser { get; set; } = string.Empty;

    /// <summary>What it said when it was sent.</summary>
    public string Content { get; set; } = string.Empty;

    public ModelClient? Callee { get; set; }

    /// <summary>1 sent, 2 acknowledged, 3 accepted, 4 refused.</summary>
    public int CallerState { get; set; }

    /// <summary>1 received, 2 accept sent, 3 refused, 4 accepted.</summary>
    public int CalleeState { get; set; }

    public long SentAt { get; set; }

    public long ReceivedAt { get; set; }

    /// <summary>When the callee sent an accept that the caller does not confirm.</summary>
    public long AcceptedAt { get; set; }

    /// <summary>Whether the caller's user was online then.</summary>
    public bool WasCallerThere { get; set; }

    public bool IsOpenAtCaller => CallerState is 1 or 2;

    public bool IsOpenAtCallee => CalleeState is 1 or 2;

    /// <summary>What a call about it is answered with (the two tables of L-02).</summary>
    public int CodeOf(Operation operation) => operation switch
    {
        Operation.SendInvitation => CallerState switch
        {
            0 => (int)Codes.Ok,
            1 or 2 => 5,
            _ => AlreadyEnded,
        },
        Operation.CancelInvitation => CallerState switch
        {
            0 => 2,
            1 or 2 => (int)Codes.Ok,
            _ => AlreadyEnded,
        },
        _ => CalleeState switch
        {
            0 => 2,
            1 => (int)Codes.Ok,
            2 => 4,
            _ => AlreadyEnded,
        },
    };
}
