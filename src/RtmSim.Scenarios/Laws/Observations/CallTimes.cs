using System;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>How long each call waits for its result at most, in ticks.</summary>
internal sealed class CallTimes
{
    /// <summary>As long as the bytes take.</summary>
    public const long Endless = long.MaxValue / 2;

    private const long Second = TimeSpan.TicksPerSecond;

    private readonly long _login;
    private readonly long _logout;
    private readonly long _join;

    public CallTimes(RunSettings settings)
    {
        _login = settings.Ticks("loginTimeout", 12 * Second);
        _logout = settings.Ticks("logoutTime", Second / 2);
        _join = settings.Ticks("joinTimeout", 5 * Second);
    }

    public long Of(Operation operation) => operation switch
    {
        Operation.Login => _login,
        Operation.Logout => _logout,
        Operation.JoinChannel => _join,
        Operation.LeaveChannel => 0,
        Operation.SendPeerMessage or Operation.SendChannelMessage or Operation.QueryPeers
            or Operation.SubscribePeers or Operation.UnsubscribePeers
            or Operation.RenewToken or >= Operation.SendInvitation => 10 * Second,
        Operation.CancelUpload or Operation.CancelDownload => 0,
        >= Operation.UploadFile and <= Operation.DownloadToMemory => Endless,
        _ => 5 * Second,
    };
}
