using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Generating;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>
/// Generated runs that <see cref="ReferenceModel"/> can judge to their end: without faults, and
/// with time enough between two calls for the first to settle.
/// </summary>
public static class SequentialRuns
{
    /// <summary>What they may have in them.</summary>
    public const ExploreFeatures Features = ExploreFeatures.PeerMessages
        | ExploreFeatures.Channels | ExploreFeatures.Presence | ExploreFeatures.Attributes
        | ExploreFeatures.Calls | ExploreFeatures.Ios | ExploreFeatures.Projects
        | ExploreFeatures.Boundaries;

    /// <summary>
    /// More than what a call brings about takes, and so much that no rate limit is met (F-12).
    /// </summary>
    private static readonly Duration Least = Duration.FromSeconds(3);

    /// <summary>One run of so many has a login that comes after a week.</summary>
    private const int LateEvery = 4;

    /// <summary>Makes the run of a seed.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="features">What may be in it, of <see cref="Features"/>.</param>
    /// <param name="steps">How many steps it has; positive.</param>
    public static GeneratedRun Generate(
        ulong seed, ExploreFeatures features = Features, int steps = RunGenerator.UsualSteps)
    {
        GeneratedRun run = RunGenerator.Generate(seed, features & Features, steps);
        Draw draw = new(seed, "sequential");
        int late = draw.Below(LateEvery) == 0 ? LoginIn(run, draw.Below(run.Steps.Count)) : -1;
        Duration week = Duration.FromDays(7) - Duration.FromMinutes(draw.Of(0, 10));
        return run with
        {
            Steps = run.Steps
                .Select((step, place) => step with
                {
                    Wait = OffTheInstants(
                        place == late ? week : Duration.Max(step.Wait, Least)),
                    Times = 1,
                    IsLate = false,
                })
                .ToArray(),
        };
    }

    /// <summary>
    /// The place of the first login from a place on for which a message may wait, else of the first
    /// at all; -1 if there is none.
    /// </summary>
    private static int LoginIn(GeneratedRun run, int from)
    {
        int first = -1;
        List<string> receivers = new();
        for (int place = 0; place < run.Steps.Count; place++)
        {
            GeneratedAction action = run.Steps[place].Action;
            if (action is SendAction { Offline: true, To.PeerId: { } peer })
            {
                receivers.Add(peer);
            }
            else if (action is LoginAction login && place >= from)
            {
                first = first < 0 ? place : first;
                if (receivers.Contains(login.Id ?? run.Users[login.User].Id))
                {
                    return place;
                }
            }
        }

        return first;
    }

    /// <summary>
    /// No step falls on the instant at which something ends that an earlier one began, since that
    /// would take whole ms.
    /// </summary>
    private static Duration OffTheInstants(Duration wait) =>
        Duration.FromMilliseconds((long)wait.TotalMilliseconds) + Duration.FromTicks(1);
}
