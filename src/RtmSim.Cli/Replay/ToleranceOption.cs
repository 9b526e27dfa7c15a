using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using RtmSim.Scenarios.Reading;

namespace RtmSim.Cli.Replay;

/// <summary>The option <c>--tolerance</c>.</summary>
internal static class ToleranceOption
{
    public static Option<Duration?> Create() => new("--tolerance")
    {
        Description = "How far times may be off with --tolerant; 200ms if not given.",
        HelpName = "DURATION",
        CustomParser = Read,
    };

    private static Duration? Read(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        Duration? tolerance = Durations.Parse(text, out string fault);
        if (tolerance is null)
        {
            result.AddError($"--tolerance: {fault}");
        }

        return tolerance;
    }
}
