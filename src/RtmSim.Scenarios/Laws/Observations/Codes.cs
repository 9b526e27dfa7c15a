using RtmSim.Protocol;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>
/// What the numbers of results mean, of which both SDKs have the same. They stand here once more
/// so that laws find a simulator that answers with a wrong one.
/// </summary>
internal static class Codes
{
    public const long Ok = 0;
    public const long NullPointer = -7;
    public const long NotInitialized = 101;
    public const long NotLoggedIn = 102;

    /// <summary>No number: the operation has none for that.</summary>
    private const long None = -1000;

    public static long TooOften(Operation? operation) => operation switch
    {
        Operation.Login => 10,
        Operation.RenewToken => 4,
        Operation.SendPeerMessage => 5,
        Operation.SendChannelMessage => 3,
        Operation.JoinChannel => 7,
        Operation.GetMembers => 4,
        Operation.GetMemberCount => 3,
        Operation.QueryPeers or Operation.SubscribePeers or Operation.UnsubscribePeers => 5,
        Operation.ListSubscribedPeers => 3,
        >= Operation.SetUserAttributes and <= Operation.GetChannelAttributes => 5,
        _ => None,
    };

    public const long SameChannelTooOften = 8;
    public const long AlreadyLoggedIn = 8;

    public static long Timeout(Operation? operation) => operation switch
    {
        Operation.Login => 9,
        Operation.SendPeerMessage or Operation.SendChannelMessage => 2,
        Operation.JoinChannel or Operation.GetMemberCount => 4,
        Operation.GetMembers => 3,
        Operation.QueryPeers or Operation.SubscribePeers or Operation.UnsubscribePeers => 4,
        Operation.ListSubscribedPeers => 2,
        >= Operation.SetUserAttributes and <= Operation.GetChannelAttributes => 7,
        _ => None,
    };

    /// <summary>The highest number of the family, those from 101 on apart.</summary>
    public static long Highest(Operation operation) => operation switch
    {
        Operation.Initialize => 4,
        Operation.Login => 10,
        Operation.Logout => 1,
        Operation.SendPeerMessage or Operation.JoinChannel => 8,
        Operation.LeaveChannel => 3,
        Operation.SendChannelMessage => 4,
        Operation.GetMembers or Operation.GetMemberCount or Operation.QueryPeers => 5,
        Operation.SubscribePeers or Operation.UnsubscribePeers or Operation.RenewToken => 6,
        Operation.ListSubscribedPeers => 3,
        >= Operation.SetUserAttributes and <= Operation.GetChannelAttributes => 7,
        Operation.CancelUpload or Operation.CancelDownload => 2,
        >= Operation.UploadFile and <= Operation.DownloadToMemory => 6,
        Operation.LocalInvitation => 4,
        Operation.RemoteInvitation => 3,
        _ => 5,
    };

    /// <summary>Whether the family is known to have no number 102: it is no server call.</summary>
    public static bool KnowsNoLogin(Operation operation) => operation is Operation.Initialize
        or Operation.Login or >= Operation.SendInvitation;
}
