using System.Collections.Generic;
using NodaTime;
using RtmSim.Client;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>Who takes part in a run.</summary>
internal static class Participants
{
    private static readonly string[] Names = { "alice", "bob", "carol", "dave", "erin" };

    /// <summary>The users of a run, the app under test first if there is one.</summary>
    public static IReadOnlyList<ScenarioUser> In(Draw draw, Swarm swarm, AppShape? app)
    {
        int count = draw.PerCent(50) ? Names.Length : draw.Between(1, Names.Length);
        List<ScenarioUser> users = new();
        if (app is not null)
        {
            users.Add(new ScenarioUser(app.UserId, app.UserId, ScenarioUser.DefaultApp)
            {
                Face = GeneratedRun.AppFace,
            });
        }

        for (int i = 0; i < count; i++)
        {
            if (Names[i] == app?.UserId)
            {
                continue;
            }


            bool isDevice = i > 0 && draw.PerCent(25) && swarm.Has(ExploreFeatures.Devices);
            bool isElsewhere = draw.PerCent(20) && swarm.Has(ExploreFeatures.Projects);
            bool isIos = draw.PerCent(50) && swarm.Has(ExploreFeatures.Ios);
            bool isServer = !isIos && draw.PerCent(5) && swarm.Has(ExploreFeatures.Options);
            int clock = draw.Of(0, 0, 0, 0, 600, -30);
            users.Add(new ScenarioUser(
                Names[i],
                isDevice ? users[users.Count - 1].Id : Names[i],
                isElsewhere ? "other" : ScenarioUser.DefaultApp)
            {
                Face = isIos ? "ios" : ScenarioUser.DefaultFace,
                Limits = isServer ? LimitsProfile.LinuxServer : null,
                Clock = swarm.Has(ExploreFeatures.Tokens)
                    ? Duration.FromSeconds(clock)
                    : Duration.Zero,
            });
        }

        return users;
    }
}
