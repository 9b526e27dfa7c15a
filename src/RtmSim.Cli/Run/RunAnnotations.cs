using System;
using System.Globalization;
using System.Text.RegularExpressions;
using RtmSim.Cli.Annotations;

namespace RtmSim.Cli.Run;

/// <summary>Failures of a run, each at the line of its expectation or mistake.</summary>
internal static class RunAnnotations
{
    private static readonly Regex Place = new(
        @"\A:(?<line>\d{1,9}):(?<column>\d{1,9}): ", RegexOptions.CultureInvariant);

    public static void Show(RunRow row, Screen screen)
    {
        foreach (string message in row.Messages)
        {
            screen.Line(Of(row.File, message));
        }
    }

    /// <summary>Messages begin with file, line and column, or with the file alone.</summary>
    private static string Of(string file, string message)
    {
        string rest = message.StartsWith(file, StringComparison.Ordinal)
            ? message.Substring(file.Length)
            : message;
        Match place = Place.Match(rest);
        string text = rest.Substring(place.Length).TrimStart(':').Trim();
        return place.Success
            ? GitHubAnnotation.Of(file, Number(place, "line"), Number(place, "column"), text)
            : GitHubAnnotation.Of(file, 0, 0, text);
    }

    private static int Number(Match place, string name) =>
        int.Parse(place.Groups[name].Value, CultureInfo.InvariantCulture);
}
