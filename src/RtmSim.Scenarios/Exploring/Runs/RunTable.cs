using System.Globalization;
using System.Text;
using NodaTime;

namespace RtmSim.Scenarios.Exploring.Runs;

/// <summary>A generated run for people: its users and a line a step.</summary>
internal static class RunTable
{
    public static string Of(GeneratedRun run)
    {
        StringBuilder text = new();
        text.AppendFormat(CultureInfo.InvariantCulture, "seed {0}\n", run.Seed);
        Duration at = Duration.Zero;
        foreach (GeneratedStep step in run.Steps)
        {
            at += step.Wait;
            text.AppendFormat(
                CultureInfo.InvariantCulture, "{0,10:0.000}  {1}\n", at.TotalSeconds, step.Action);
        }

        return text.ToString();
    }
}
