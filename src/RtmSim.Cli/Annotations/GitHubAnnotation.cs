using System;
using System.Globalization;

namespace RtmSim.Cli.Annotations;

/// <summary>
/// An error as GitHub's runner reads it off the output, and shows it beside the line of the file.
/// </summary>
internal static class GitHubAnnotation
{
    /// <summary>One that belongs to no file.</summary>
    public static string Of(string message) => "::error::" + Data(message);

    /// <summary>One of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line, from 1; 0 for the whole file.</param>
    /// <param name="column">The column, from 1.</param>
    /// <param name="message">What is wrong there.</param>
    public static string Of(string file, int line, int column, string message) => line == 0
        ? $"::error file={Property(file)}::{Data(message)}"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"::error file={Property(file)},line={line},col={column}::{Data(message)}");

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
