using System.Collections.Generic;
using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Limits;

/// <summary>
/// The budgets of one client. The numbers stand here once more, so that laws find a simulator that
/// has a wrong one.
/// </summary>
internal sealed class RateBudgets
{
    private readonly Dictionary<(Operation, string?), RateMeter> _meters = new();

    /// <summary>Whether the server SDK's limits hold.</summary>
    public bool IsServer { get; set; }

    public bool HasFixedWindows { get; set; }

    public bool HasSlidingMessages { get; set; }

    /// <summary>Whether calls over a limit use it too.</summary>
    public bool CountsRefused { get; set; }

    /// <summary>Takes a call; the code of a limit that it exceeds, or 0.</summary>
    public long Take(Called call)
    {
        if (call.Operation == Operation.JoinChannel)
        {
            return !Charge(MeterOf(Operation.JoinChannel, null), call.Ticks)
                ? Codes.TooOften(Operation.JoinChannel)
                : Charge(MeterOf(Operation.LeaveChannel, call.Channel), call.Ticks)
                    ? Codes.Ok
                    : Codes.SameChannelTooOften;
        }

        bool isFree = call.Operation switch
        {
            Operation.Login => call.State != ConnectionState.Disconnected,
            Operation.SendChannelMessage => call.Code == 1,
            _ => GroupOf(call.Operation) is null,
        };
        return isFree || Charge(MeterOf(GroupOf(call.Operation)!.Value, null), call.Ticks)
            ? Codes.Ok
            : Codes.TooOften(call.Operation);
    }

    /// <summary>The operation whose name the budget has; null for calls without a limit.</summary>
    private static Operation? GroupOf(Operation operation) => operation switch
    {
        Operation.SendChannelMessage => Operation.SendPeerMessage,
        >= Operation.SetUserAttributes and <= Operation.ClearUserAttributes =>
            Operation.SetUserAttributes,
        >= Operation.SetChannelAttributes and <= Operation.ClearChannelAttributes =>
            Operation.SetChannelAttributes,
        Operation.Logout or Operation.LeaveChannel or Operation.Initialize
            or >= Operation.UploadFile => null,
        _ => operation,
    };

    private bool Charge(RateMeter meter, long now)
    {
        bool isAllowed = meter.Allows(now);
        if (isAllowed || CountsRefused)
        {
            meter.Charge(now);
        }

        return isAllowed;
    }

    private RateMeter MeterOf(Operation group, string? channel)
    {
        if (!_meters.TryGetValue((group, channel), out RateMeter? meter))
        {
            (int most, int seconds) = LimitOf(group);
            bool isFixed = group == Operation.SendPeerMessage
                ? !HasSlidingMessages
                : HasFixedWindows;
            meter = new RateMeter(most, seconds * Moments.Second, isFixed);
            _meters.Add((group, channel), meter);
        }

        return meter;
    }

    /// <summary>That of a channel's own joins stands under Leave, which has none.</summary>
    private (int Most, int Seconds) LimitOf(Operation group) => group switch
    {
        Operation.Login or Operation.RenewToken => (2, 1),
        Operation.SendPeerMessage => (IsServer ? 1500 : 180, 3),
        Operation.JoinChannel => (50, 3),
        Operation.LeaveChannel => (2, 5),
        Operation.GetMembers => (5, 2),
        Operation.GetMemberCount => (1, 1),
        Operation.SubscribePeers or Operation.UnsubscribePeers
            or Operation.ListSubscribedPeers => (10, 5),
        Operation.GetUserAttributes => (IsServer ? 400 : 40, 5),
        Operation.GetChannelAttributes => (IsServer ? 400 : 10, 5),
        _ => (IsServer ? 100 : 10, 5),
    };
}
