using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>Finds arguments of events by their names.</summary>
internal static class Arguments
{
    public static string? Text(TraceEvent traced, string name) => Value(traced, name) as string;

    public static long? Number(TraceEvent traced, string name) => Value(traced, name) as long?;

    private static object? Value(TraceEvent traced, string name)
    {
        foreach (TraceArgument argument in traced.Arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
