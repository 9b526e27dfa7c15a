using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RtmSim.Cli.Annotations;

/// <summary>
/// Annotations of messages that begin with file, line and column, or with the file alone.
/// </summary>
internal static class PlacedAnnotation
{
    private static readonly Regex Place = new(
        @"\A:(?<line>\d{1,9}):(?<column>\d{1,9}): ", RegexOptions.CultureInvariant);

    /// <summary>The message at its place in the file.</summary>
    public static string Of(string file, string message)
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
