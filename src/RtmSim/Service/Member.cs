using RtmSim.Kernel;

namespace RtmSim.Service;

/// <summary>
/// A user in a channel, and when it last heard the channel's member count (S-36).
/// </summary>
internal sealed class Member
{
    public Member(Session session, Channel channel)
    {
        Session = session;
        Channel = channel;
    }

    public Session Session { get; }

    public Channel Channel { get; }

    public ScheduledEvent CountReport { get; set; }

    /// <summary>The member's first report is always sent.</summary>
    public int? LastReportedCount { get; set; }

    public long NextReportAt { get; set; }
}
