using NodaTime;
using RtmSim.Scenarios.Language;

namespace RtmSim.Scenarios.Steps;

/// <summary>Time itself.</summary>
internal static class TimeSteps
{
    private static readonly Argument<Duration> By = new(
        "by", ArgumentTypes.Duration, "how far", isRequired: true);

    /// <summary>Does nothing when its time has come: that the run gets there is all.</summary>
    public static readonly StepKind Advance = new(
        "advance",
        "moves the clock of the file, which later steps count from",
        new ArgumentSet(By) { Main = By },
        (_, _) => { })
    {
        Length = values => values.Get(By),
    };

    public static readonly StepKind Stop = new(
        "stop",
        "ends the run right there, with all that falls due then or later left undone",
        new ArgumentSet(),
        (world, _) => world.Stop());
}
