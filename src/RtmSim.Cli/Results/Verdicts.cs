namespace RtmSim.Cli.Results;

/// <summary>What reports say came of something.</summary>
internal static class Verdicts
{
    public const string Passed = "passed";
    public const string Failed = "failed";

    /// <summary>It could not be judged by this input, and need not be.</summary>
    public const string Skipped = "skipped";

    /// <summary>The input was none.</summary>
    public const string Malformed = "malformed";
}
