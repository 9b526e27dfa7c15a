using System;
using System.Collections.Generic;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Tests.Exploring.Planted;

/// <content>Login, logout, loss of the link and return.</content>
internal static partial class PlantedBugs
{
    private const long Second = TimeSpan.TicksPerSecond;

    private static PlantedBug[] Sessions =>
    [
        new(
            "login-time-out-early", ["C-05"], Due("/login time-out", -Second),
            """
              - cut: carol
              - { at: 1s, login: carol }
            """),
        new(
            "login-time-out-late", ["C-05"], Due("/login time-out", Second),
            """
              - cut: carol
              - { at: 1s, login: carol }
            """),
        new(
            "state-reported-twice", ["D-02"],
            Told<ConnectionStateChanged>(change => change.State == ConnectionState.Reconnecting
                ? [change, change] : [change]),
            """
              - { at: 1s, cut: bob }
            """),
        new(
            "state-not-reported", ["D-02", "D-03"],
            Told<ConnectionStateChanged>(change => change.State == ConnectionState.Reconnecting
                ? [] : [change]),
            """
              - { at: 1s, cut: bob }
            """),
        new(
            "wrong-reason-for-a-state", ["C-14"],
            Told<ConnectionStateChanged>(change => change.Reason == ChangeReason.Logout
                ? [new ConnectionStateChanged(change.State, ChangeReason.Interrupted, change.Rule)]
                : [change]),
            """
              - { at: 1s, logout: bob }
            """),
        new(
            "link-loss-noticed-late", ["D-03"], Due("/link loss", Second),
            """
              - { at: 1s, cut: bob }
            """),
        new(
            "kicked-client-stays-connected", ["S-26", "S-83"],
            Sent<SessionEndedPush>(ended => ended.Reason == SessionEnd.RemoteLogin ? ended : null),
            """
              - { at: 1s, kick: bob }
              - { at: 2s, query-online: { user: bob, peers: alice } }
            """),
        new(
            "token-expiry-ignored", ["C-12", "N-04"],
            _ => new Sabotage { TokenClock = now => now - (400 * 24 * 3600) },
            """
              - set-certificate: { user: carol, certificate: not a real certificate }
              - { at: 1s, login: { user: carol, issue: 0s } }
            """),
        new(
            "traffic-lost-in-a-short-cut", ["S-70"],
            SentOver<Packet>((link, packet) => link.IsUp || IsOfASession(packet) ? packet : null),
            """
              - { at: 1s, cut: bob }
              - { at: 2s, send: { user: alice, to: bob, text: hi } }
              - { at: 3s, restore: bob }
            """),
        new(
            "return-without-rejoining", ["D-08", "S-69"],
            Sent<ResumeRequest>(resume => new ResumeRequest(resume.LastDelivery, [])
            {
                Serial = resume.Serial,
                Token = resume.Token,
                Attributes = resume.Attributes,
            }),
            """
              - { at: 1s, join: { user: alice, channel: lobby } }
              - join: { user: bob, channel: lobby }
              - { at: 2s, cut: bob }
              - { at: 40s, restore: bob }
              - { at: 42s, send: { user: alice, channel: lobby, text: hi } }
            """),
        new(
            "delivery-after-the-session-ended", ["C-17", "S-27", "D-10"],
            _ => StillTold<ConnectionStateChanged>(change =>
                change.State is ConnectionState.Aborted or ConnectionState.Disconnected),
            """
              - login: carol
              - { at: 1s, join: { user: alice, channel: lobby } }
              - join: { user: bob, channel: lobby }
              - join: { user: carol, channel: lobby }
              - { at: 2s, send: { user: alice, channel: lobby, text: hi } }
              - { at: 3s, kick: bob }
              - { at: 4s, send: { user: alice, channel: lobby, text: still there? } }
            """),
    ];

    private static bool IsOfASession(Packet packet) =>
        packet is SessionReply or ResumeRequest or LoginRequest or LogoutRequest
            or GoodbyeRequest;

    /// <summary>
    /// What the members of a channel get goes on, once each, to one that was a member before, and
    /// is none any more since some event.
    /// </summary>
    private static Sabotage StillTold<TEnd>(Func<TEnd, bool> isEnd)
        where TEnd : ClientEvent
    {
        OrderedMap<(ICallbackTarget Target, string Channel), object> joined =
            new(EqualityComparer<(ICallbackTarget, string)>.Default);
        OrderedMap<(ICallbackTarget Target, string Channel), object> ended =
            new(EqualityComparer<(ICallbackTarget, string)>.Default);
        HashSet<(ICallbackTarget, ReceivedMessage)> told = [];
        return new Sabotage
        {
            Events = (target, receiver, happened, post) =>
            {
                post(target, receiver, happened);
                if (happened is MemberCountUpdated count)
                {
                    joined[(target, count.ChannelId)] = receiver;
                    ended.Remove((target, count.ChannelId));
                }
                else if (happened is ChannelMessageReceived message)
                {
                    foreach (((ICallbackTarget gone, string channel), object its) in ended)
                    {
                        if (channel == message.ChannelId && told.Add((gone, message.Message)))
                        {
                            post(gone, its, happened);
                        }
                    }
                }
                else if (happened is TEnd end && isEnd(end))
                {
                    foreach (((ICallbackTarget one, string channel), object its) in joined)
                    {
                        bool isMeant = happened is not LeaveResult leave
                            || leave.ChannelId == channel;
                        if (one == target && isMeant)
                        {
                            ended[(one, channel)] = its;
                        }
                    }
                }
            },
        };
    }
}
