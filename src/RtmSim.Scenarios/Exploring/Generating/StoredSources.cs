using System.Collections.Generic;
using RtmSim.Protocol;
using RtmSim.Scenarios.Exploring.Actions;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>Attributes, and what the test puts into the service.</summary>
internal static class StoredSources
{
    private static readonly string[] Keys = { "mood", "topic", "role" };

    public static readonly ActionSource[] All =
    {
        ActionSource.Online(
            ExploreFeatures.Attributes, 4,
            (draft, user) =>
            {
                draft.Mark(5);
                return new WriteAttributesAction(
                    user.Place, Channel(draft, user), Attributes(draft),
                    draft.Draw.PerCent(40), draft.Draw.PerCent(60));
            }),
        ActionSource.Online(
            ExploreFeatures.Attributes, 2,
            (draft, user) =>
            {
                draft.Mark(5);
                return new DeleteAttributesAction(
                    user.Place, Channel(draft, user),
                    draft.Draw.PerCent(25) ? null : KeysOf(draft), draft.Draw.PerCent(60));
            }),
        ActionSource.Online(
            ExploreFeatures.Attributes, 3,
            (draft, user) =>
            {
                draft.Mark(5);
                Target of = Channel(draft, user) is { } channel
                    ? Target.Channel(channel)
                    : Target.Peer(draft.PeerId(user));
                return new GetAttributesAction(
                    user.Place, of, draft.Draw.PerCent(50) ? null : KeysOf(draft));
            }),
        ActionSource.Always(
            ExploreFeatures.Store, 1,
            (draft, user) => new StoreAction(
                user.Place, draft.Draw.PerCent(50) ? "lobby" : null, draft.Draw.Of(Keys),
                draft.Draw.PerCent(70) ? "given" : null)).ForApps,
        ActionSource.Always(
            ExploreFeatures.Store, 1,
            (draft, user) => new DepositAction(
                user.Place, draft.Draw.Of("nobody", draft.Other(user).User.Id),
                "deposited")).ForApps,
    };

    private static string? Channel(RunDraft draft, UserModel user) =>
        draft.Draw.PerCent(50) ? draft.ChannelId(user) : null;

    private static IReadOnlyList<string> KeysOf(RunDraft draft) => draft.IsOdd
        ? OddArguments.Ids(draft.Draw, "k", AttributeLimits.MaxCount)
        : new[] { draft.Draw.Of(Keys) };

    private static IReadOnlyList<GeneratedAttribute> Attributes(RunDraft draft) => draft.IsOdd
        ? OddArguments.Attributes(draft.Draw)
        : new[]
        {
            new GeneratedAttribute(
                new GeneratedText(draft.Draw.Of(Keys)),
                new GeneratedText(draft.Draw.Of("good", "bad", "new"))),
        };
}
