using RtmSim.Client;
using RtmSim.Scenarios.Exploring.Actions;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>Messages, channels, and who is there.</summary>
internal static class TalkSources
{
    public static readonly ActionSource[] All =
    {
        ActionSource.Online(
            ExploreFeatures.PeerMessages, 6,
            (draft, user) => Send(draft, user, Target.Peer(draft.PeerId(user)))),
        new(
            ExploreFeatures.Channels, (_, user) => user.Joined.Count > 0 ? 60 : 2,
            (draft, user) => Send(draft, user, Target.Channel(draft.ChannelId(user)))),
        new(ExploreFeatures.Channels, JoinWeight, (draft, user) => Join(draft, user)),
        new(
            ExploreFeatures.Channels, (_, user) => user.Joined.Count > 0 ? 15 : 1,
            (draft, user) =>
            {
                string channel = draft.ChannelId(user);
                user.Joined.Remove(channel);
                draft.Mark(1, 120);
                return new ChannelAction(user.Place, ChannelWord.Leave, channel);
            }),
        new(
            ExploreFeatures.Channels, (_, user) => user.Joined.Count > 0 ? 20 : 1,
            (draft, user) =>
            {
                draft.Mark(2, 5);
                return new ChannelAction(
                    user.Place, ChannelWord.Members, draft.ChannelId(user));
            }),
        ActionSource.Online(
            ExploreFeatures.Channels, 1,
            (draft, user) =>
            {
                string channel = draft.ChannelId(user);
                user.Joined.Remove(channel);
                return new ChannelAction(
                    user.Place, draft.Draw.Of(ChannelWord.Release, ChannelWord.CreateChannel),
                    channel);
            }),
        ActionSource.Online(
            ExploreFeatures.Channels, 2,
            (draft, user) =>
            {
                draft.Mark(1, 5);
                return new ListAction(user.Place, ListWord.Count, draft.IsOdd
                    ? OddArguments.Ids(draft.Draw, "c", Limits.MaxCountedChannels)
                    : new[] { "lobby", draft.ChannelId(user) });
            }),
        ActionSource.Online(
            ExploreFeatures.Presence, 3,
            (draft, user) => Ask(draft, user, ListWord.QueryOnline, Limits.MaxQueriedPeers)),
        ActionSource.Online(
            ExploreFeatures.Presence, 5,
            (draft, user) => Ask(draft, user, ListWord.Subscribe, Limits.MaxSubscribedPeers)),
        ActionSource.Online(
            ExploreFeatures.Presence, 2,
            (draft, user) => Ask(draft, user, ListWord.Unsubscribe, Limits.MaxSubscribedPeers)),
        ActionSource.Online(
            ExploreFeatures.Presence, 2,
            (_, user) => new PlainAction(user.Place, PlainWord.Subscribed)),
    };

    private static int JoinWeight(RunDraft draft, UserModel user) =>
        !user.IsOnline(draft.Now) ? 2 : user.Joined.Count == 0 ? 60 : 10;

    private static SendAction Send(RunDraft draft, UserModel user, Target to)
    {
        draft.Mark(3, 10);
        GeneratedText text = draft.Text(Limits.MaxMessageBytes);
        bool isRaw = draft.Draw.PerCent(20);
        return new SendAction(
            user.Place, to, isRaw ? new GeneratedText("raw") : text, isRaw ? text : null)
        {
            Offline = draft.Draw.PerCent(40),
        };
    }

    private static ChannelAction Join(RunDraft draft, UserModel user)
    {
        string channel = draft.IsOdd ? OddArguments.Id(draft.Draw)
            : draft.Draw.PerCent(10) ? "c" + draft.Draw.Below(25)
            : draft.Draw.Of("lobby", "room");
        draft.Mark(5, 2.5);
        if (user.IsOnline(draft.Now) && !user.Joined.Contains(channel))
        {
            user.Joined.Add(channel);
        }

        return new ChannelAction(user.Place, ChannelWord.Join, channel);
    }

    private static ListAction Ask(RunDraft draft, UserModel user, ListWord what, int most)
    {
        draft.Mark(5, 10);
        return new ListAction(user.Place, what, draft.PeerIds(user, most));
    }
}
