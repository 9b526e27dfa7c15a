using System.Collections.Generic;
using NodaTime;
using RtmSim.Client;
using RtmSim.Kernel;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>Makes runs from seeds: the same seed gives the same run everywhere.</summary>
public static class RunGenerator
{
    /// <summary>How many steps a run has that is not told otherwise.</summary>
    public const int UsualSteps = 50;

    /// <summary>Makes the run of a seed.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="features">What may be in it.</param>
    /// <param name="steps">How many steps it has at most; positive.</param>
    public static GeneratedRun Generate(
        ulong seed, ExploreFeatures features = ExploreFeatures.All, int steps = UsualSteps)
    {
        Preconditions.Require(steps > 0, nameof(steps), "A run has at least one step.");
        SimRandom random = SimRandom.Fork(seed, "explore/steps");
        List<GeneratedStep> made = new()
        {
            new(Duration.Zero, new LoginAction(0, TokenChoice.None)),
            new(Duration.Zero, new LoginAction(1, TokenChoice.None)),
        };
        while (made.Count < steps)
        {
            int user = (int)random.NextBelow(2);
            made.Add(new GeneratedStep(
                Duration.FromMilliseconds(random.NextBelow(1000)),
                new SendAction(
                    user, Target.Peer(user == 0 ? "bob" : "alice"), new GeneratedText("hi"))));
        }

        return new GeneratedRun
        {
            Seed = seed,
            Options = new SimulationOptions
            {
                Seed = seed,
                Client = new ClientOptions { FilePlace = FilePlace.MemoryOnly },
                Trace = new TraceOptions { Secrets = true },
            },
            Users = new[]
            {
                new ScenarioUser("alice", "alice", ScenarioUser.DefaultApp),
                new ScenarioUser("bob", "bob", ScenarioUser.DefaultApp),
            },
            Steps = made,
        };
    }
}
