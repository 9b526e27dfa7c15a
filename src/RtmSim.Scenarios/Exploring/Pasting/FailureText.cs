using System;
using System.Globalization;
using System.Linq;
using System.Text;
using RtmSim.Kernel;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Exploring.Pasting;

/// <summary>What a person is told about a run that failed.</summary>
public static class FailureText
{
    /// <summary>So many lines of the trace are shown, the last ones.</summary>
    private const int Shown = 60;

    /// <summary>
    /// The reason, the seed, the steps, the last of what happened, and a C# test to paste.
    /// </summary>
    /// <param name="reason">What is wrong with it, in a sentence.</param>
    /// <param name="played">The run, as small as could be.</param>
    /// <param name="isSame">
    /// Whether another run fails in the same way: a plainer test is written if a plainer run does.
    /// Null if only a run with the same digest is the same.
    /// </param>
    public static string Of(
        string reason, PlayedRun played, Func<GeneratedRun, bool>? isSame = null)
    {
        Preconditions.NotNull(reason, nameof(reason));
        Preconditions.NotNull(played, nameof(played));
        StringBuilder text = new();
        text.AppendFormat(
            CultureInfo.InvariantCulture, "{0}\n\nSeed {1}, shrunk to {2} steps:\n{3}\n",
            reason, played.Run.Seed, played.Run.Steps.Count, played.Run);
        text.Append("What happened:\n").Append(Timeline(played.Trace)).Append('\n');
        text.Append("As a test:\n").Append(CSharpTest.Of(
            played, isSame ?? (other => RunPlayer.Play(other).Digest == played.Digest)));
        return text.ToString();
    }

    private static string Timeline(Trace trace)
    {
        string[] lines = trace.ToText().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int skipped = Math.Max(0, lines.Length - Shown);
        string before = skipped == 0
            ? string.Empty
            : string.Format(CultureInfo.InvariantCulture, "  ({0} lines before)\n", skipped);
        return before + string.Concat(lines.Skip(skipped).Select(line => line + "\n"));
    }
}
