using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Kernel;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>Makes runs from seeds: the same seed gives the same run everywhere.</summary>
public static class RunGenerator
{
    /// <summary>How many steps a run has that is not told otherwise.</summary>
    public const int UsualSteps = 50;

    /// <summary>How many of a hundred steps belong to the app under test, at least.</summary>
    private const int AppPerCent = 70;

    private static readonly ActionSource[] Sources = new[]
    {
        SessionSources.All, TalkSources.All, StoredSources.All, CallSources.All,
        MediaSources.All, FaultSources.All,
    }.SelectMany(family => family).ToArray();

    /// <summary>
    /// Bursts of so many calls at once: the limits of calls, one under, and one over them.
    /// </summary>
    private static readonly int[] Bursts = { 2, 3, 5, 6, 10, 11, 40, 41, 50, 51, 180, 181 };

    /// <summary>Makes the run of a seed.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="features">What may be in it.</param>
    /// <param name="steps">How many steps it has; positive.</param>
    public static GeneratedRun Generate(
        ulong seed, ExploreFeatures features = ExploreFeatures.All, int steps = UsualSteps) =>
        Generate(seed, features, steps, null);

    /// <summary>Makes a run in which an app under test takes part.</summary>
    internal static GeneratedRun Generate(
        ulong seed, ExploreFeatures features, int steps, AppShape? app)
    {
        Preconditions.Require(steps > 0, nameof(steps), "A run has at least one step.");
        Swarm swarm = Swarm.In(new Draw(seed, "swarm"), features, Sources);
        IReadOnlyList<ScenarioUser> users =
            Participants.In(new Draw(seed, "users"), swarm, app);
        RunDraft draft = new(new Draw(seed, "steps"), swarm, users);
        AddBeginning(draft, steps);
        Episodes.Add(draft, new Draw(seed, "episodes"), steps - draft.Steps.Count);
        int[] weights = new int[Sources.Length];
        while (draft.Steps.Count < steps)
        {
            AddStep(draft, weights, app);
        }

        return new GeneratedRun
        {
            Seed = seed,
            Options = Settings.In(seed, new Draw(seed, "settings"), swarm),
            Users = users,
            Steps = draft.Steps,
        };
    }

    /// <summary>Most users log in first, so that there is something to see.</summary>
    private static void AddBeginning(RunDraft draft, int steps)
    {
        if (draft.Swarm.Has(ExploreFeatures.Tokens) && draft.Draw.PerCent(70))
        {
            draft.Add(Duration.Zero, new ProjectAction(0, ProjectWord.SetCertificate));
        }

        foreach (UserModel user in draft.Users)
        {
            if (draft.Draw.PerCent(85) && draft.Steps.Count < steps && !user.IsApp)
            {
                draft.Add(Duration.Zero, SessionSources.Login(draft, user));
            }
        }
    }

    private static void AddStep(RunDraft draft, int[] weights, AppShape? app)
    {
        (Duration wait, bool aims) = Waits.Next(draft);
        draft.Wait(wait);
        UserModel user = app is not null && draft.Draw.PerCent(AppPerCent)
            ? draft.Users[0]
            : draft.Draw.From(draft.Users);
        GeneratedAction action = app is not null && user.IsApp && draft.Draw.PerCent(AppPerCent)
            ? Act(draft, app)
            : Action(draft, user, weights);
        bool isLate = draft.Draw.PerCent(aims ? 30 : 10);
        bool isBurst = draft.Draw.PerCent(draft.Swarm.BurstPerCent) && !action.IsFault;
        draft.Add(wait, action, isLate, isBurst ? draft.Draw.Of(Bursts) : 1);
    }

    private static GeneratedAction Action(RunDraft draft, UserModel user, int[] weights)
    {
        for (int i = 0; i < Sources.Length; i++)
        {
            int weight = user.IsApp && !Sources[i].IsForApps
                ? 0
                : draft.Swarm.WeightOf(i, Sources[i].Feature);
            weights[i] = weight == 0 ? 0 : weight * Sources[i].Weight(draft, user);
        }

        int place = draft.Draw.Weighted(weights);
        return place >= 0 ? Sources[place].Make(draft, user)
            : user.IsApp ? new LinkAction(user.Place, LinkWord.Restore)
            : SessionSources.Login(draft, user);
    }

    /// <summary>The user of the app under test does something.</summary>
    private static AppAction Act(RunDraft draft, AppShape app)
    {
        draft.Mark(1, 5, 10, 12);
        int place = draft.Draw.Weighted(app.Weights);
        return new AppAction(0, place, app.Actions[place]);
    }
}
