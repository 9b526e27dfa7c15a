using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using RtmSim.Cli.Results;

namespace RtmSim.Cli.Run;

/// <summary>Results as people read them: a line a file, and a line for all.</summary>
internal static class RunText
{
    public static void Show(RunRow row, Screen screen, TextWriter errors)
    {
        string color = row.Verdict == Verdicts.Passed ? "green" : "red";
        screen.Line(color, row.Verdict, row.Digest is null ? $"  {row.File}" : Rest(row));
        foreach (string message in row.Messages)
        {
            if (row.Verdict == Verdicts.Malformed)
            {
                errors.WriteLine(message);
            }
            else
            {
                screen.Line(Indented(message));
            }
        }
    }

    public static void ShowTotal(IReadOnlyList<RunRow> rows, Screen screen)
    {
        int passed = Count(rows, Verdicts.Passed);
        int failed = Count(rows, Verdicts.Failed);
        int malformed = Count(rows, Verdicts.Malformed);
        string others = (failed > 0 ? Number(", {0} failed", failed) : string.Empty)
            + (malformed > 0 ? Number(", {0} malformed", malformed) : string.Empty);
        screen.Line(string.Format(
            CultureInfo.InvariantCulture,
            "{0} of {1} scenarios passed{2}; {3} of virtual time in {4:0} ms",
            passed,
            rows.Count,
            others,
            Seconds(rows.Sum(row => row.VirtualMs)),
            rows.Sum(row => row.RealMs)));
    }

    private static string Rest(RunRow row) => string.Format(
        CultureInfo.InvariantCulture,
        "  {0}  {1}  {2} events  {3}  {4:0.0} ms",
        row.File,
        Seconds(row.VirtualMs),
        row.Events,
        row.Digest,
        row.RealMs);

    private static string Seconds(decimal milliseconds) =>
        (milliseconds / 1000).ToString("0.000####", CultureInfo.InvariantCulture) + " s";

    private static int Count(IReadOnlyList<RunRow> rows, string verdict) =>
        rows.Count(row => row.Verdict == verdict);

    private static string Number(string format, int number) =>
        string.Format(CultureInfo.InvariantCulture, format, number);

    private static string Indented(string message) => string.Join(
        '\n', message.TrimEnd('\n').Split('\n').Select(line => "  " + line));
}
