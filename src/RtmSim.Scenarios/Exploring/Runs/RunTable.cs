using System.Globalization;
using System.Linq;
using System.Text;
using NodaTime;
using RtmSim.Scenarios.Exploring.Pasting;

namespace RtmSim.Scenarios.Exploring.Runs;

/// <summary>A generated run for people: its users, and a line a step with its time.</summary>
internal static class RunTable
{
    public static string Of(GeneratedRun run)
    {
        StringBuilder text = new();
        text.Append("  users: ").Append(string.Join(", ", run.Users.Select(Describe))).Append('\n');
        CSharpActions actions = new(run);
        Duration at = Duration.Zero;
        foreach (GeneratedStep step in run.Steps)
        {
            at += step.Wait;
            text.AppendFormat(
                CultureInfo.InvariantCulture, "{0,12:0.000####} {1,5} {2}{3}\n", at.TotalSeconds,
                step.IsLate ? "late" : string.Empty,
                step.Times == 1
                    ? string.Empty
                    : step.Times.ToString(CultureInfo.InvariantCulture) + " times ",
                string.Join("; ", actions.Of(step.Action)));
        }

        return text.ToString();
    }

    private static string Describe(ScenarioUser user)
    {
        string[] special =
        {
            user.Id == user.Name ? string.Empty : user.Id,
            user.Face == ScenarioUser.DefaultFace ? string.Empty : user.Face,
            user.App == ScenarioUser.DefaultApp ? string.Empty : "project " + user.App,
            user.Limits?.ToString() ?? string.Empty,
        };
        string told = string.Join(", ", special.Where(each => each.Length > 0));
        return told.Length == 0 ? user.Name : $"{user.Name} ({told})";
    }
}
