using System.Collections.Generic;
using NodaTime;
using RtmSim.Client;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>Who takes part in a run.</summary>
internal static class Participants
{
    /// <summary>In how many of a hundred runs one user cannot even begin.</summary>
    private const int OutsiderPerCent = 3;

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

        if (draw.PerCent(OutsiderPerCent) && swarm.Has(ExploreFeatures.Boundaries))
        {
            MakeOutsider(users, draw.Between(app is null ? 0 : 1, users.Count - 1));
        }

        return users;
    }

    /// <summary>A user's client has no App ID that any SDK takes (B-04, S-86).</summary>
    private static void MakeOutsider(List<ScenarioUser> users, int place)
    {
        if (place < users.Count)
        {
            bool isIos = users[place].Face == "ios";
            users[place] = users[place] with { AppId = isIos ? string.Empty : "too short" };
        }
    }
}
