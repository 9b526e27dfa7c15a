using System.Collections.Generic;
using System.Linq;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Tests.Exploring.Planted;

/// <content>Channels, their messages and their members.</content>
internal static partial class PlantedBugs
{
    private const string BothIn =
        """
          - { at: 1s, join: { user: alice, channel: lobby } }
          - { at: 1.1s, join: { user: bob, channel: lobby } }
        """;

    private static PlantedBug[] Channels =>
    [
        new(
            "channel-messages-reordered", ["S-16"], OvertakenMessages,
            BothIn + "\n" +
            """
              - { at: 2s, send: { user: alice, channel: lobby, text: one } }
              - { at: 2s, send: { user: alice, channel: lobby, text: two } }
            """),
        new(
            "channel-message-lost", ["G-01"],
            Told<ChannelMessageReceived>(_ => []),
            BothIn + "\n" +
            """
              - { at: 2s, send: { user: alice, channel: lobby, text: hi } }
            """),
        new(
            "delivery-in-another-channel", ["G-01", "G-03"], _ => Misdelivered(),
            BothIn + "\n" +
            """
              - { at: 1.2s, join: { user: bob, channel: den } }
              - { at: 2s, send: { user: alice, channel: lobby, text: hi } }
            """),
        new(
            "delivery-after-leave", ["F-18"],
            _ => StillTold<LeaveResult>(left => left.Failure == Failure.None),
            BothIn + "\n" +
            """
              - { at: 1.2s, login: carol }
              - { at: 2s, join: { user: carol, channel: lobby } }
              - { at: 3s, send: { user: alice, channel: lobby, text: one } }
              - { at: 4s, leave: { user: bob, channel: lobby } }
              - { at: 5s, send: { user: alice, channel: lobby, text: two } }
            """),
        new(
            "own-message-echoed", ["G-01"], _ => Echoed(),
            BothIn + "\n" +
            """
              - { at: 2s, send: { user: alice, channel: lobby, text: hi } }
            """),
        new(
            "send-without-a-result", ["G-02"],
            Told<ChannelMessageResult>(result => result.Failure == Failure.None ? [] : [result]),
            BothIn + "\n" +
            """
              - { at: 2s, send: { user: alice, channel: lobby, text: hi } }
            """),
        new(
            "join-time-out-early", ["F-13"], Due($"/{Operation.JoinChannel}", -Second),
            """
              - { at: 1s, clog: bob }
              - { at: 1s, join: { user: bob, channel: lobby } }
            """),
        new(
            "departure-not-announced", ["F-15"],
            Told<MemberMoved>(move => move.Joined ? [move] : []),
            BothIn + "\n" +
            """
              - { at: 2s, leave: { user: bob, channel: lobby } }
            """),
        new(
            "member-count-wrong", ["H-05"],
            Sent<MemberCountReply>(reply => new MemberCountReply(
                reply.Serial, reply.Counts.Select(count => count > 1 ? count - 1 : count)
                    .ToArray())),
            BothIn + "\n" +
            """
              - { at: 2s, count: { user: alice, channels: lobby } }
            """),
        new(
            "member-list-without-the-caller", ["H-01"],
            Told<MembersResult>(result => [new MembersResult(
                result.ChannelId, result.Members.Skip(1).ToArray(), result.Failure,
                result.Rule)]),
            BothIn + "\n" +
            """
              - { at: 2s, members: { user: alice, channel: lobby } }
            """),
    ];

    /// <summary>Each second message of a channel comes to its receiver before the first.</summary>
    private static Sabotage OvertakenMessages(EventLoop loop)
    {
        HashSet<object> late = [];
        return new Sabotage
        {
            Events = (target, receiver, happened, post) =>
            {
                if (happened is ChannelMessageReceived && late.Add(receiver))
                {
                    Later(loop, Second / 20, () => post(target, receiver, happened));
                }
                else
                {
                    late.Remove(receiver);
                    post(target, receiver, happened);
                }
            },
        };
    }

    /// <summary>
    /// A message also comes to the client's other channels, of which it has got something.
    /// </summary>
    private static Sabotage Misdelivered()
    {
        List<(ICallbackTarget Target, object Receiver, string Channel)> joined = [];
        return new Sabotage
        {
            Events = (target, receiver, happened, post) =>
            {
                post(target, receiver, happened);
                if (happened is MemberCountUpdated count)
                {
                    joined.RemoveAll(each => (each.Target, each.Channel)
                        == (target, count.ChannelId));
                    joined.Add((target, receiver, count.ChannelId));
                }
                else if (happened is ChannelMessageReceived message)
                {
                    foreach ((ICallbackTarget other, object its, string channel) in joined)
                    {
                        if (other == target && channel != message.ChannelId)
                        {
                            post(other, its, new ChannelMessageReceived(
                                channel, message.Message, message.Rule));
                        }
                    }
                }
            },
        };
    }

    /// <summary>The sender of a message gets it, too, as the first member of its channel.</summary>
    private static Sabotage Echoed()
    {
        Dictionary<(string Label, string Channel), (ICallbackTarget Target, object Its)>
            joined = [];
        return new Sabotage
        {
            Events = (target, receiver, happened, post) =>
            {
                post(target, receiver, happened);
                if (happened is MemberCountUpdated count)
                {
                    joined[(target.Label, count.ChannelId)] = (target, receiver);
                }
                else if (happened is ChannelMessageReceived message && joined.TryGetValue(
                    (message.Message.Sender, message.ChannelId), out var sender))
                {
                    post(sender.Target, sender.Its, happened);
                }
            },
        };
    }
}
