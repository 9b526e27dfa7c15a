using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>
/// The rules behind the codes that a call returns at once: the first checks of S-02, which only
/// return (S-03). Where the options have them called back, the callback follows from the same.
/// </summary>
internal static class Refusals
{
    /// <summary>A call that passes the first checks returns 0.</summary>
    public const string Accepted = "S-03";

    private static readonly Dictionary<Failure, string> Common = new()
    {
        [Failure.None] = Accepted,
        [Failure.NotInitialized] = "B-04",
        [Failure.NotLoggedIn] = "D-13",
        [Failure.InvalidArgument] = "A-11",
        [Failure.InvalidUserId] = "A-08",
        [Failure.InvalidToken] = "S-17",
        [Failure.NotStarted] = "L-02",
        [Failure.AlreadyEnded] = "L-02",
        [Failure.AlreadyAccepted] = "L-02",
        [Failure.AlreadySent] = "L-02",
    };

    private static readonly Dictionary<(Operation, Failure), string> Special = new()
    {
        [(Operation.Initialize, Failure.None)] = "B-06",
        [(Operation.Initialize, Failure.InvalidAppId)] = "S-08",
        [(Operation.Login, Failure.InvalidArgument)] = "A-07",
        [(Operation.RenewToken, Failure.InvalidArgument)] = "S-59",
        [(Operation.SendPeerMessage, Failure.InvalidMessage)] = "E-09",
        [(Operation.SendChannelMessage, Failure.InvalidMessage)] = "G-05",
        [(Operation.GetMemberCount, Failure.InvalidArgument)] = "A-10",
        [(Operation.GetMemberCount, Failure.ExceedLimit)] = "H-06",
        [(Operation.QueryPeers, Failure.InvalidArgument)] = "I-03",
        [(Operation.SubscribePeers, Failure.ExceedLimit)] = "I-09",
        [(Operation.UnsubscribePeers, Failure.ExceedLimit)] = "I-09",
        [(Operation.SendInvitation, Failure.InvalidArgument)] = "L-06",
        [(Operation.AcceptInvitation, Failure.InvalidArgument)] = "L-06",
        [(Operation.RefuseInvitation, Failure.InvalidArgument)] = "L-06",
        [(Operation.CancelInvitation, Failure.InvalidArgument)] = "A-22",
        [(Operation.UploadFile, Failure.InvalidArgument)] = "M-05",
        [(Operation.UploadImage, Failure.InvalidArgument)] = "M-05",
        [(Operation.DownloadToFile, Failure.InvalidArgument)] = "M-05",
        [(Operation.DownloadToMemory, Failure.InvalidArgument)] = "M-05",
        [(Operation.SetUserAttributes, Failure.InvalidArgument)] = "S-42",
        [(Operation.AddOrUpdateUserAttributes, Failure.InvalidArgument)] = "S-42",
        [(Operation.DeleteUserAttributes, Failure.InvalidArgument)] = "S-42",
        [(Operation.SetChannelAttributes, Failure.InvalidArgument)] = "S-42",
        [(Operation.AddOrUpdateChannelAttributes, Failure.InvalidArgument)] = "S-42",
        [(Operation.DeleteChannelAttributes, Failure.InvalidArgument)] = "S-42",
    };

    /// <summary>The rule that an operation's return value follows from.</summary>
    public static string RuleOf(Operation operation, Failure failure) =>
        Special.TryGetValue((operation, failure), out string? rule) ? rule : Common[failure];
}
