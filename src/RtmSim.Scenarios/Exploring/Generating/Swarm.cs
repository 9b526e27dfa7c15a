using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>
/// What one run is about: some features and some of their actions are switched off, the rest are
/// weighed wildly, so that a run does much of a few things instead of a little of everything.
/// </summary>
internal sealed class Swarm
{
    private static readonly int[] Weights = { 0, 1, 1, 2, 2, 8 };

    private readonly ExploreFeatures _features;
    private readonly int[] _weights;

    private Swarm(ExploreFeatures features, int[] weights)
    {
        _features = features;
        _weights = weights;
    }

    /// <summary>How many of a hundred arguments are odd: invalid, or at a limit.</summary>
    public int OddPerCent { get; private set; }

    /// <summary>How many of a hundred waits aim at a limit.</summary>
    public int AimPerCent { get; private set; }

    /// <summary>How many of a hundred steps come several times at once.</summary>
    public int BurstPerCent { get; private set; }

    /// <summary>How far apart steps are that aim at nothing, in milliseconds.</summary>
    public int PaceMilliseconds { get; private set; }

    public static Swarm In(Draw draw, ExploreFeatures allowed, IReadOnlyList<ActionSource> sources)
    {
        ExploreFeatures features = ExploreFeatures.None;
        for (int bit = 1; bit <= (int)ExploreFeatures.All; bit <<= 1)
        {
            // Drawn also for what is not allowed, so that the others keep their draws.
            bool isOn = draw.PerCent(55);
            features |= isOn ? (ExploreFeatures)bit & allowed : ExploreFeatures.None;
        }

        return new Swarm(features, sources.Select(_ => draw.Of(Weights)).ToArray())
        {
            OddPerCent = features.HasFlag(ExploreFeatures.Boundaries) ? draw.Of(3, 10, 40) : 0,
            AimPerCent = draw.Of(5, 20, 50),
            BurstPerCent = features.HasFlag(ExploreFeatures.Boundaries) ? draw.Of(0, 2, 10) : 0,
            PaceMilliseconds = draw.Of(20, 200, 1000, 4000),
        };
    }

    public bool Has(ExploreFeatures feature) => (_features & feature) == feature;

    /// <summary>How often an action comes, compared with its usual weight.</summary>
    public int WeightOf(int source, ExploreFeatures feature) => Has(feature) ? _weights[source] : 0;
}
