using System.CommandLine;

namespace RtmSim.Cli.Results;

/// <summary>The options of the verbs that judge files one by one.</summary>
internal static class ResultOptions
{
    public static Option<string?> Json() =>
        File("--json", "Writes the results to this file as JSON.");

    public static Option<string?> JUnit() =>
        File("--junit", "Writes the results to this file as JUnit XML.");

    public static Option<bool> Quiet() => new("--quiet", "-q")
    {
        Description = "Prints failures and the total, and nothing of what passes.",
    };

    /// <summary>An option that takes a file to write.</summary>
    public static Option<string?> File(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "FILE",
    };
}
