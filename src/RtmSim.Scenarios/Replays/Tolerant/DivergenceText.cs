using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>Divergences in words.</summary>
internal static class DivergenceText
{
    public static string Of(DivergenceKind kind) => kind switch
    {
        DivergenceKind.Returned => "the call returned otherwise",
        DivergenceKind.ToldOtherwise => "the app was told otherwise",
        DivergenceKind.OtherTime => "the app was told at another time",
        DivergenceKind.OtherOrder => "the app was told in another order",
        DivergenceKind.OnlyRecorded => "the simulator would not have told this",
        _ => "the simulator would have told this, too",
    };

    public static string Of(TraceEvent traced) => traced.ToString();
}
