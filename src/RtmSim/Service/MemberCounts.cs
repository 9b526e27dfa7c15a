using System;
using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>Reports of a channel's member count to its members, throttled (F-21, S-36).</summary>
internal sealed class MemberCounts
{
    private readonly ServiceWorld _world;
    private readonly Action<object?> _due;

    public MemberCounts(ServiceWorld world)
    {
        _world = world;
        _due = state => Report((Member)state!);
    }

    /// <summary>
    /// Tells a member that has just joined; its first report is never held back (F-08).
    /// </summary>
    public void ReportOwn(Member member) => Schedule(
        member, _world.Now + _world.Timing.OwnCountTicks);

    /// <summary>
    /// Tells a member that is back, if it does not know the count already (S-38).
    /// </summary>
    public void ReportOnReturn(Member member, int lastKnown)
    {
        member.CountReport.Cancel();
        member.LastReportedCount = lastKnown < 0 ? null : lastKnown;
        Report(member);
    }

    /// <summary>Somebody came or went: all other members hear of it in time.</summary>
    public void Changed(Channel channel, Member mover)
    {
        foreach (KeyValuePair<string, Member> entry in channel.Members)
        {
            Member member = entry.Value;
            if (member != mover && !member.CountReport.IsPending)
            {
                Schedule(member, NextReport(member));
            }
        }
    }

    private static long IntervalOf(Channel channel) => channel.Members.Count > Channels.LargeChannel
        ? ServiceTiming.LargeCountIntervalTicks
        : ServiceTiming.CountIntervalTicks;

    private long NextReport(Member member)
    {
        long soon = _world.Now + _world.Timing.CountTicks;
        if (_world.Options.MemberCountThrottle == MemberCountThrottle.LeadingAndTrailing)
        {
            return Math.Max(soon, member.NextReportAt);
        }

        long interval = IntervalOf(member.Channel);
        long since = _world.Now - _world.Loop.Clock.EpochTicks;
        return _world.Now + interval - (since % interval);
    }

    private void Schedule(Member member, long due) =>
        member.CountReport = _world.Loop.At(due, _due, member, "service/member count");

    private void Report(Member member)
    {
        int count = member.Channel.Members.Count;
        if (count == member.LastReportedCount || member.Session.Connection.IsBroken)
        {
            return;
        }

        member.LastReportedCount = count;
        member.NextReportAt = _world.Now + IntervalOf(member.Channel);
        member.Session.Connection.Push(new MemberCountPush(member.Channel.Id, count));
    }
}
