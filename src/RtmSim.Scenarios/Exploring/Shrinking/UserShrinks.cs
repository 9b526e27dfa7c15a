using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Shrinking;

/// <summary>Runs with fewer and plainer users.</summary>
internal static class UserShrinks
{
    /// <summary>Without one user, and whatever it does and is done to it.</summary>
    public static IEnumerable<GeneratedRun> WithoutOne(GeneratedRun run)
    {
        int first = run.HasApp ? 1 : 0;
        for (int user = run.Users.Count - 1; user >= first && run.Users.Count > 1; user--)
        {
            GeneratedRun smaller = Without(run, user);
            if (smaller.Steps.Count > 0)
            {
                yield return smaller;
            }
        }
    }

    /// <summary>With a user who has nothing special.</summary>
    public static IEnumerable<GeneratedRun> Plainer(GeneratedRun run)
    {
        if (run.Users.Any(user => user.App != ScenarioUser.DefaultApp))
        {
            yield return run with { Users = run.Users.Select(InOneProject).ToArray() };
        }

        for (int i = run.HasApp ? 1 : 0; i < run.Users.Count; i++)
        {
            foreach (ScenarioUser plainer in Plainer(run.Users[i]))
            {
                ScenarioUser[] users = run.Users.ToArray();
                users[i] = plainer;
                yield return run with { Users = users };
            }
        }
    }

    private static IEnumerable<ScenarioUser> Plainer(ScenarioUser user)
    {
        if (user.Face != ScenarioUser.DefaultFace)
        {
            yield return user with { Face = ScenarioUser.DefaultFace };
        }

        if (user.Id != user.Name)
        {
            yield return user with { Id = user.Name };
        }

        if (user.App != ScenarioUser.DefaultApp)
        {
            yield return InOneProject(user);
        }

        if (user.Limits is not null)
        {
            yield return user with { Limits = null };
        }

        if (user.Clock != Duration.Zero)
        {
            yield return user with { Clock = Duration.Zero };
        }
    }

    private static ScenarioUser InOneProject(ScenarioUser user) =>
        new(user.Name, user.Id, ScenarioUser.DefaultApp)
        {
            Face = user.Face,
            Limits = user.Limits,
            Clock = user.Clock,
        };

    private static GeneratedRun Without(GeneratedRun run, int user)
    {
        List<GeneratedStep> steps = new();
        Duration skipped = Duration.Zero;
        foreach (GeneratedStep step in run.Steps)
        {
            if (Involves(step.Action, user))
            {
                skipped += step.Wait;
                continue;
            }

            steps.Add(step with
            {
                Wait = step.Wait + skipped,
                Action = Renumbered(step.Action, user),
            });
            skipped = Duration.Zero;
        }

        return run with
        {
            Users = run.Users.Where((_, place) => place != user).ToArray(),
            Steps = steps,
        };
    }

    private static bool Involves(GeneratedAction action, int user) =>
        (action is UserAction one && one.User == user)
        || (action is PairAction pair && pair.Other == user);

    private static GeneratedAction Renumbered(GeneratedAction action, int gone) => action switch
    {
        PairAction pair => pair with
        {
            User = Renumbered(pair.User, gone),
            Other = Renumbered(pair.Other, gone),
        },
        UserAction one => one with { User = Renumbered(one.User, gone) },
        _ => action,
    };

    private static int Renumbered(int user, int gone) => user > gone ? user - 1 : user;
}
