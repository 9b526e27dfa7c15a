using System.Collections.Generic;

namespace RtmSim.Scenarios.Laws;

/// <summary>A place in a trace where a law does not hold.</summary>
/// <param name="Law">The law.</param>
/// <param name="Message">What is wrong, for people.</param>
/// <param name="Events">
/// The places in the trace, from 0, of the events that make it; the last is the one it showed at.
/// </param>
public sealed record LawViolation(Law Law, string Message, IReadOnlyList<int> Events)
{
    /// <summary>The law, what is wrong, and where, in a line.</summary>
    public override string ToString() =>
        $"{Law.Name}: {Message} (events {string.Join(", ", Events)})";
}
