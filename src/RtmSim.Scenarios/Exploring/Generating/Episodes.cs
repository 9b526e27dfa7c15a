using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Client;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>
/// Steps that belong together, and lead to a limit that steps drawn one by one hardly ever come to.
/// </summary>
internal static class Episodes
{
    /// <summary>In how many of a hundred runs that can have one there is one.</summary>
    private const int PerCent = 10;

    /// <summary>So long after their logins users are online.</summary>
    private static readonly Duration Start = Duration.FromSeconds(1);

    /// <summary>Adds one now and then, while there is room for it.</summary>
    /// <param name="draft">A run that has begun with logins.</param>
    /// <param name="draw">Draws for nothing else, so that other runs stay as they are.</param>
    /// <param name="room">How many steps it may have at most.</param>
    public static void Add(RunDraft draft, Draw draw, int room)
    {
        bool isOn = draw.PerCent(PerCent)
            && draft.Swarm.Has(ExploreFeatures.Channels | ExploreFeatures.Boundaries);
        UserModel[] there = draft.Users.Where(user => user.HasLoggedIn).ToArray();
        if (!isOn || there.Length == 0)
        {
            return;
        }

        UserModel user = draw.From(there);
        GeneratedStep[] steps = draw.PerCent(50) && draft.Swarm.Has(ExploreFeatures.LinkFaults)
            ? Absence(draw, user, draw.From(there)).ToArray()
            : Joins(draw, user).ToArray();
        if (steps.Length <= room)
        {
            Array.ForEach(steps, draft.Add);
        }
    }

    /// <summary>About as many channels as a client can be in (F-09).</summary>
    private static IEnumerable<GeneratedStep> Joins(Draw draw, UserModel user)
    {
        int count = Limits.MaxJoinedChannels + draw.Between(-1, 1);
        return Enumerable.Range(1, count).Select(number => new GeneratedStep(
            number == 1 ? Start : Duration.Zero,
            new ChannelAction(user.Place, ChannelWord.Join, "c" + number)));
    }

    /// <summary>About as many messages as a member gets that was away (S-68).</summary>
    private static IEnumerable<GeneratedStep> Absence(Draw draw, UserModel sender, UserModel away)
    {
        const string channel = "lobby";
        int count = new ClientOptions().ReplayMax + draw.Between(-1, 1);
        yield return new GeneratedStep(
            Start, new ChannelAction(sender.Place, ChannelWord.Join, channel));
        yield return new GeneratedStep(
            Duration.Zero, new ChannelAction(away.Place, ChannelWord.Join, channel));
        yield return new GeneratedStep(Start, new LinkAction(away.Place, LinkWord.Cut));
        yield return new GeneratedStep(
            Duration.FromSeconds(draw.Between(1, 10)),
            new SendAction(sender.Place, Target.Channel(channel), new GeneratedText("missed")))
        {
            Times = count,
        };
        yield return new GeneratedStep(
            Duration.FromSeconds(draw.Between(1, 20)),
            new LinkAction(away.Place, LinkWord.Restore));
    }
}
