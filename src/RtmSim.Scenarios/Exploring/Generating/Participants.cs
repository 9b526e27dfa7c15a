using System.Collections.Generic;
using NodaTime;
using RtmSim.Client;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>Who takes part in a run.</summary>
internal static class Participants
{
    private static readonly string[] Names = { "alice", "bob", "carol", "dave", "erin" };

    public static IReadOnlyList<ScenarioUser> In(Draw draw, Swarm swarm)
    {
        int count = draw.PerCent(50) ? Names.Length : draw.Between(1, Names.Length);
        List<ScenarioUser> users = new();
        for (int i = 0; i < count; i++)
        {
            bool isDevice = i > 0 && draw.PerCent(25) && swarm.Has(ExploreFeatures.Devices);
            bool isElsewhere = draw.PerCent(20) && swarm.Has(ExploreFeatures.Projects);
            bool isIos = draw.PerCent(50) && swarm.Has(ExploreFeatures.Ios);
            bool isServer = !isIos && draw.PerCent(5) && swarm.Has(ExploreFeatures.Options);
            int clock = draw.Of(0, 0, 0, 0, 600, -30);
            users.Add(new ScenarioUser(
                Names[i],
                isDevice ? users[i - 1].Id : Names[i],
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
