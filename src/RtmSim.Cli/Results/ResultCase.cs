using System.Collections.Generic;

namespace RtmSim.Cli.Results;

/// <summary>One result as build servers show it.</summary>
/// <param name="Group">What it is shown under, with dots for levels.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Verdict">One of <see cref="Verdicts"/>.</param>
/// <param name="RealMs">How long it took in reality.</param>
/// <param name="Messages">Why it did not pass, or was not judged.</param>
internal sealed record ResultCase(
    string Group, string Name, string Verdict, double RealMs, IReadOnlyList<string> Messages);
