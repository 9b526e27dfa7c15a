using System.Collections.Generic;
using System.Text;

namespace RtmSim.Scenarios;

/// <summary>An expectation that a run did not meet.</summary>
/// <param name="Place">
/// <c>file:line:column</c> of the expectation, or of the step that broke the run off; the file if
/// no step did.
/// </param>
/// <param name="Expected">The expectation as the file has it.</param>
/// <param name="Why">What the file says it is for; null if it says nothing.</param>
/// <param name="Happened">What happened instead, a line each.</param>
/// <param name="Around">The trace around it, a line each.</param>
public sealed record ScenarioFailure(
    string Place,
    string Expected,
    string? Why,
    IReadOnlyList<string> Happened,
    IReadOnlyList<string> Around)
{
    /// <summary>All of it, in lines.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(Place).Append(": ").Append(Expected).Append('\n');
        if (Why is not null)
        {
            text.Append("  why: ").Append(Why).Append('\n');
        }

        foreach (string line in Happened)
        {
            text.Append("  ").Append(line).Append('\n');
        }

        if (Around.Count > 0)
        {
            text.Append("  trace around it:\n");
            foreach (string line in Around)
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }
}
