using System.CommandLine;
using RtmSim.Cli.Annotations;
using RtmSim.Cli.Results;

namespace RtmSim.Cli.Explore;

/// <summary>The options of how a campaign's report is shown.</summary>
internal sealed class ShownOptions
{
    private readonly Option<string?> _junit = ResultOptions.JUnit();

    private readonly Option<bool> _rules = new("--rules")
    {
        Description = "Lists the rules, codes, limits and states that were reached or not.",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "Prints violations and the totals alone.",
    };

    private readonly Option<AnnotationStyle> _annotations = AnnotationOption.Create();

    /// <summary>The option of the report as JSON.</summary>
    public static Option<string?> Json() =>
        ResultOptions.File("--json", "Writes the report to this file as JSON, for explore merge.");

    /// <summary>Gives the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_junit);
        command.Options.Add(_rules);
        command.Options.Add(_quiet);
        command.Options.Add(_annotations);
    }

    /// <summary>What was said of them.</summary>
    public ReportOutputs In(ParseResult parsed) => new()
    {
        JUnitFile = parsed.GetValue(_junit),
        ShowsRules = parsed.GetValue(_rules),
        IsQuiet = parsed.GetValue(_quiet),
        Annotations = parsed.GetValue(_annotations),
    };
}
