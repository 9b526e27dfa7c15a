namespace RtmSim.Cli;

/// <summary>What the tool tells its caller.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Passed = 0;

    /// <summary>A check failed: a scenario, a trace, a token, a surface.</summary>
    public const int Failed = 1;

    /// <summary>The input was no input: arguments, paths, files.</summary>
    public const int BadInput = 2;
}
