using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>Channels at the service: areas F, G and H.</summary>
internal sealed class Channels
{
    /// <summary>Above so many members, moves are silent and lists are drawn (F-20, H-02).</summary>
    public const int LargeChannel = 512;

    private readonly ServiceWorld _world;
    private readonly Relays _relays;
    private readonly MemberCounts _counts;
    private readonly SimRandom _random;
    private readonly LegacyClients _legacy;

    public Channels(ServiceWorld world, Relays relays, LegacyClients legacy)
    {
        _legacy = legacy;
        _world = world;
        _relays = relays;
        _counts = new MemberCounts(world);
        _random = SimRandom.Fork(world.Seed, "service/members");
    }

    public void OnJoin(Session session, JoinRequest request)
    {
        Channel channel = session.App.ChannelOf(request.ChannelId);
        session.Connection.PushOrHold(
            new JoinReply(request.Serial, Failure.None, channel.LastMessage));

        // The client repeats a request that is not answered; the second one finds it done (F-13).
        if (!channel.Members.ContainsKey(session.UserId))
        {
            Enter(session, channel);
            _counts.ReportOwn(channel.Members[session.UserId]);
        }
    }

    public void OnLeave(Session session, LeaveRequest request)
    {
        if (session.Channels.TryGetValue(request.ChannelId, out Channel? channel))
        {
            Exit(session, channel);
        }
    }

    public void OnSend(Session session, SendChannelMessageRequest request)
    {
        if (!session.Channels.TryGetValue(request.ChannelId, out Channel? channel))
        {
            session.Connection.PushOrHold(new Reply(request.Serial, Failure.Other));
            return;
        }

        ReceivedMessage message = new(
            session.UserId, request.MessageId, request.Content, _world.NowMs, isOffline: false);
        session.Connection.PushOrHold(new Reply(request.Serial, Failure.None));

        // All members get one order, the sender's echo included; its client filters it (G-01).
        ChannelMessagePush push = channel.Add(
            message, _world.Timing.HistoryTicks / TimeSpan.TicksPerMillisecond);
        foreach (KeyValuePair<string, Member> member in channel.Members)
        {
            if (!_legacy.Block(member.Value.Session, message.Content))
            {
                PassOn(member.Value, push);
            }
        }
    }

    public void OnGetMembers(Session session, GetMembersRequest request)
    {
        bool isMember = session.Channels.TryGetValue(request.ChannelId, out Channel? channel);
        session.Connection.PushOrHold(new MembersReply(
            request.Serial,
            isMember ? Failure.None : Failure.NotInChannel,
            isMember ? ListMembers(channel!) : Array.Empty<string>()));
    }

    public void OnGetMemberCount(Session session, GetMemberCountRequest request)
    {
        int[] counts = request.ChannelIds
            .Select(id => session.App.Channels.TryGetValue(id, out Channel? channel)
                ? channel.Members.Count : 0)
            .ToArray();
        session.Connection.PushOrHold(new MemberCountReply(request.Serial, counts));
    }

    /// <summary>
    /// A client is back: it is put back into channels it was dropped from, then gets what it missed
    /// in each, then the counts (D-08, G-10, S-67, S-69).
    /// </summary>
    public void Return(Session session, IReadOnlyList<JoinedChannel> joined)
    {
        List<(Channel Channel, int LastCount)> reports = new();
        foreach (JoinedChannel known in joined)
        {
            Channel channel = session.App.ChannelOf(known.ChannelId);
            bool wasDropped = !channel.Members.ContainsKey(session.UserId);
            if (wasDropped)
            {
                Enter(session, channel);
            }

            reports.Add((channel, wasDropped ? -1 : known.LastCount));
            session.Connection.Push(new MissedMessagesPush(
                channel.Id, Missed(session, channel, known.LastMessage)));
        }

        foreach ((Channel channel, int lastCount) in reports)
        {
            _counts.ReportOnReturn(channel.Members[session.UserId], lastCount);
        }
    }

    /// <summary>
    /// Channels whose join the client learns of only now, the answer having been lost with the
    /// link: after the answer it gets what came later, as any member does (F-08, G-10).
    /// </summary>
    public void ReturnUnconfirmed(Session session, IReadOnlyList<JoinedChannel> known)
    {
        foreach (Channel channel in session.Channels.ToArray())
        {
            if (known.All(joined => joined.ChannelId != channel.Id))
            {
                session.Connection.Push(new MissedMessagesPush(
                    channel.Id, Missed(session, channel, 0)));
                _counts.ReportOnReturn(channel.Members[session.UserId], lastKnown: -1);
            }
        }
    }

    public void LeaveAll(Session session)
    {
        foreach (Channel channel in session.Channels.ToArray())
        {
            Exit(session, channel);
        }
    }

    /// <summary>
    /// What waits between two users comes to a member in its own time, behind later messages of
    /// others (S-84).
    /// </summary>
    private void PassOn(Member member, ChannelMessagePush push)
    {
        if (!_relays.Concern(push.Message.Sender, member.Session.UserId))
        {
            member.Session.Connection.Push(push);
        }
        else
        {
            Relay(member, push);
        }
    }

    /// <summary>Apart, so that a channel without cut pairs makes no closures.</summary>
    private void Relay(Member member, ChannelMessagePush push)
    {
        bool isLate = false;
        _relays.Pass(push.Message.Sender, member.Session.UserId, push, () =>
        {
            bool isThere = member.Channel.Members.TryGetValue(
                member.Session.UserId, out Member? there) && there == member;
            if (isThere)
            {
                Push(member.Session.Connection, isLate ? push.AsLate() : push);
            }
        });
        isLate = true;
    }

    /// <summary>A return brings back what is in its order; a late one has lost its place.</summary>
    private static void Push(Connection connection, ChannelMessagePush push)
    {
        if (push.IsLate)
        {
            connection.PushOrHold(push);
        }
        else
        {
            connection.Push(push);
        }
    }

    /// <summary>The messages after a number, without those that come in another way.</summary>
    private IReadOnlyList<ChannelMessagePush> Missed(
        Session session, Channel channel, long number) => channel.MessagesAfter(number)
        .Where(push => !_legacy.Block(session, push.Message.Content)
            && !_relays.Holds(push.Message.Sender, session.UserId, push)
            && !session.Connection.Holds(push))
        .ToArray();

    private void Enter(Session session, Channel channel)
    {
        channel.Attributes.OnJoin(_world);
        Member member = new(session, channel);
        channel.Members[session.UserId] = member;
        session.Channels[channel.Id] = channel;
        if (IsAnnounced(channel.Members.Count))
        {
            TellOthers(channel, member, new MemberJoinedPush(channel.Id, session.UserId));
        }

        _counts.Changed(channel, member);
    }

    private void Exit(Session session, Channel channel)
    {
        Member member = channel.Members[session.UserId];
        int before = channel.Members.Count;
        member.CountReport.Cancel();
        channel.Members.Remove(session.UserId);
        session.Channels.Remove(channel.Id);
        if (channel.Members.Count == 0)
        {
            channel.Attributes.OnEmptied(_world);
        }

        if (IsAnnounced(before))
        {
            TellOthers(channel, member, new MemberLeftPush(channel.Id, session.UserId));
        }

        _counts.Changed(channel, member);
    }

    private bool IsAnnounced(int members) => _world.Trace.Boundaries.Allows(
        Boundaries.AnnouncedMembers, members, LargeChannel);

    private void TellOthers(Channel channel, Member mover, ChannelPush push)
    {
        foreach (KeyValuePair<string, Member> entry in channel.Members)
        {
            Connection connection = entry.Value.Session.Connection;
            if (entry.Value == mover)
            {
                continue;
            }

            if (_world.Options.ReplayMemberEvents)
            {
                connection.PushOrHold(push);
            }
            else
            {
                connection.Push(push);
            }
        }
    }

    private string[] ListMembers(Channel channel)
    {
        string[] all = channel.Members.Select(member => member.Key).ToArray();
        if (_world.Trace.Boundaries.Allows(
            Boundaries.ListedMembers, all.Length, LargeChannel))
        {
            return all;
        }

        for (int i = 0; i < LargeChannel; i++)
        {
            int drawn = i + (int)_random.NextBelow(all.Length - i);
            (all[i], all[drawn]) = (all[drawn], all[i]);
        }

        return all.Take(LargeChannel).ToArray();
    }
}
