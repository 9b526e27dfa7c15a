using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Contracts.Patterns;

/// <summary>What a clause looks for: an event by kind and name, and what its fields hold.</summary>
internal sealed class OccurrencePattern
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<FieldTest>>> _tests;

    /// <summary>A pattern.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="tests">
    /// For each name, what must hold: one of several, as SDKs give one name to several things.
    /// </param>
    /// <param name="slots">The names of values that it gives.</param>
    public OccurrencePattern(
        OccurrenceKind kind,
        IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<FieldTest>>> tests, ulong slots)
    {
        Kind = kind;
        _tests = tests;
        OwnSlots = slots;
    }

    public OccurrenceKind Kind { get; }

    /// <summary>Whose event it is, if the pattern says so.</summary>
    public UserTest? User { get; init; }

    /// <summary>The name that it gives the client of the event; null for none.</summary>
    public int? Client { get; init; }

    /// <summary>
    /// What must follow for the pattern as a whole to have come; null for nothing.
    /// </summary>
    public PatternList? Then { get; init; }

    /// <summary>The names of values that it gives without what must follow.</summary>
    public ulong OwnSlots { get; }

    /// <summary>The names of values that it gives.</summary>
    public ulong Slots => OwnSlots | (Then?.AllSlots ?? 0);

    public bool Wants(OccurrenceKind kind, string name) =>
        (kind == Kind && _tests.ContainsKey(name)) || Then?.Wants(kind, name) == true;

    /// <summary>The values of a match, without what must follow; null if it is none.</summary>
    public Bound? Match(Occurrence occurrence, int variables)
    {
        if (occurrence.Kind != Kind || !_tests.TryGetValue(
            occurrence.Name, out IReadOnlyList<IReadOnlyList<FieldTest>>? alternatives))
        {
            return null;
        }

        foreach (IReadOnlyList<FieldTest> tests in alternatives)
        {
            Bound bound = new(variables);
            if (User?.Holds(occurrence, bound) != false
                && (Client is not { } slot
                    || bound.Bind(slot, (long)occurrence.Event.ClientNumber))
                && tests.All(test => test.Holds(occurrence, bound)))
            {
                return bound;
            }
        }

        return null;
    }
}
