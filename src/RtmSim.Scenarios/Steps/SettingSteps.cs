using RtmSim.Scenarios.Language;
using static RtmSim.Scenarios.Steps.StepArguments;

namespace RtmSim.Scenarios.Steps;

/// <summary>What an app sets about logs and parameters.</summary>
internal static class SettingSteps
{
    private static readonly Argument<string> Path = new(
        "path", ArgumentTypes.Text, "the log file", isRequired: true);

    private static readonly Argument<long> Filter = new(
        "filter", ArgumentTypes.Whole(int.MinValue, int.MaxValue), "the log filter",
        isRequired: true);

    private static readonly Argument<long> Size = new(
        "size", ArgumentTypes.Whole(int.MinValue, int.MaxValue), "the size in KB",
        isRequired: true);

    private static readonly Argument<string> Json = new(
        "json", ArgumentTypes.Text, "the parameters, as JSON", isRequired: true);

    public static readonly StepKind LogFile = new(
        "set-log-file",
        "calls SetLogFile",
        new ArgumentSet(User, Path),
        (world, values) => world[values.Get(User)].SetLogFile(values.Get(Path)));

    public static readonly StepKind LogFilter = new(
        "set-log-filter",
        "calls SetLogFilter",
        new ArgumentSet(User, Filter),
        (world, values) => world[values.Get(User)].SetLogFilter((int)values.Get(Filter)));

    public static readonly StepKind LogSize = new(
        "set-log-size",
        "calls SetLogFileSize",
        new ArgumentSet(User, Size),
        (world, values) => world[values.Get(User)].SetLogFileSize((int)values.Get(Size)));

    public static readonly StepKind Parameters = new(
        "set-parameters",
        "calls SetParameters",
        new ArgumentSet(User, Json),
        (world, values) => world[values.Get(User)].SetParameters(values.Get(Json)));
}
