using RtmSim.Protocol;
using RtmSim.Tracing;
using static RtmSim.Protocol.Failure;
using Result = RtmSim.Protocol.Failure;

namespace RtmSim.Client;

/// <summary>
/// What the four calls of the call manager return in each state (L-02). A call that is refused
/// changes nothing and sends nothing (L-12).
/// </summary>
internal static class InvitationCallTable
{
    // The columns are the states by their numbers: IDLE, SENT, RECEIVED, ACCEPTED, REFUSED,
    // CANCELED, FAILURE.
    private static readonly Result[] Sends =
    {
        None, AlreadySent, AlreadySent, AlreadyEnded, AlreadyEnded, AlreadyEnded, AlreadyEnded,
    };

    private static readonly Result[] Cancels =
    {
        NotStarted, None, None, AlreadyEnded, AlreadyEnded, AlreadyEnded, AlreadyEnded,
    };

    // IDLE, RECEIVED, ACCEPT_SENT, REFUSED, ACCEPTED, CANCELED, FAILURE. The two calls agree.
    private static readonly Result[] Answers =
    {
        NotStarted, None, AlreadyAccepted, AlreadyEnded, AlreadyEnded, AlreadyEnded, AlreadyEnded,
    };

    public static Result Send(CallerState state, CellLog cells)
    {
        cells.Note((Operation.SendInvitation, state));
        return Sends[(int)state];
    }

    public static Result Cancel(CallerState state, CellLog cells)
    {
        cells.Note((Operation.CancelInvitation, state));
        return Cancels[(int)state];
    }

    public static Result Accept(
        CalleeState state, AcceptAfterAccepted whenAccepted, CellLog cells)
    {
        cells.Note((Operation.AcceptInvitation, state));
        return state == CalleeState.Accepted && whenAccepted == AcceptAfterAccepted.AlreadyAccept
            ? AlreadyAccepted
            : Answers[(int)state];
    }

    public static Result Refuse(CalleeState state, CellLog cells)
    {
        cells.Note((Operation.RefuseInvitation, state));
        return Answers[(int)state];
    }
}
