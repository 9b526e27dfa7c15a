namespace RtmSim.Cli.Results;

/// <summary>What reports say came of something.</summary>
internal static class Verdicts
{
    public const string Passed = "passed";
    public const string Failed = "failed";

    /// <summary>The input was none.</summary>
    public const string Malformed = "malformed";
}
