using System;
using NodaTime;
using RtmSim.Scenarios.Language;

namespace RtmSim.Scenarios.Steps;

/// <summary>A word of the language that does something.</summary>
/// <param name="Name">The key that tells it from the others.</param>
/// <param name="Summary">A line for whoever writes a file.</param>
/// <param name="Arguments">What it takes.</param>
/// <param name="Run">Does it, at its time.</param>
internal sealed record StepKind(
    string Name, string Summary, ArgumentSet Arguments, Action<StepWorld, ArgumentValues> Run)
{
    /// <summary>How far it moves the file's clock; by itself a step takes no time.</summary>
    public Func<ArgumentValues, Duration> Length { get; init; } = _ => Duration.Zero;
}
