using System.Globalization;

namespace RtmSim.Scenarios;

/// <summary>A mistake in a scenario or contract file.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Line">The line, from 1; 0 if the mistake is about the file as a whole.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record ScenarioProblem(string File, int Line, int Column, string Message)
{
    /// <summary><c>file:line:column: message</c>, as editors and terminals know it.</summary>
    public override string ToString() => Line == 0
        ? $"{File}: {Message}"
        : string.Format(
            CultureInfo.InvariantCulture, "{0}:{1}:{2}: {3}", File, Line, Column, Message);
}
