using FsCheck;
using FsCheck.Fluent;
using RtmSim.Scenarios.Exploring.Generating;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Scenarios.Exploring.Shrinking;

namespace RtmSim.Scenarios.Exploring.Apps;

/// <summary>
/// Generated runs for FsCheck: name the class in <c>[Property(Arbitrary = ...)]</c>, and parameters
/// of type <see cref="GeneratedRun"/> are made, and shrunk where the property fails.
/// </summary>
public static class RtmArbitraries
{
    /// <summary>Whole runs, of everything there is.</summary>
    public static Arbitrary<GeneratedRun> Runs() => RunsOf(ExploreFeatures.All);

    /// <summary>Whole runs of some features.</summary>
    /// <param name="features">What may be in them.</param>
    /// <param name="steps">How many steps each has; positive.</param>
    public static Arbitrary<GeneratedRun> RunsOf(
        ExploreFeatures features, int steps = RunGenerator.UsualSteps) => Arb.From(
            Seeds.Select(seed => RunGenerator.Generate(seed, features, steps)),
            RunShrinker.Smaller);

    /// <summary>Seeds of any size: FsCheck's own numbers begin with small ones.</summary>
    internal static Gen<ulong> Seeds => Gen.Two(Gen.Choose(0, int.MaxValue))
        .Select(halves => ((ulong)halves.Item1 << 31) | (uint)halves.Item2);
}
