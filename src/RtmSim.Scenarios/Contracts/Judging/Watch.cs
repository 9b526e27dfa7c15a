using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Contracts.Patterns;

namespace RtmSim.Scenarios.Contracts.Judging;

/// <summary>
/// Looks for patterns in the events of a trace. Each event must be shown to it once, as patterns
/// of two events need the first to be remembered.
/// </summary>
internal sealed class Watch
{
    private readonly ContractScope _scope;
    private readonly int _variables;
    private readonly (OccurrencePattern Pattern, Follow? Follow)[] _patterns;

    public Watch(PatternList patterns, ContractScope scope, int variables)
    {
        _scope = scope;
        _variables = variables;
        _patterns = patterns.Patterns
            .Select(pattern => (
                pattern,
                pattern.Then is null ? null : new Follow(pattern, scope, variables)))
            .ToArray();
    }

    /// <summary>The first of the patterns that comes with this event; null for none.</summary>
    public Hit? See(Occurrence occurrence)
    {
        Hit? first = null;
        foreach ((OccurrencePattern pattern, Follow? follow) in _patterns)
        {
            Hit? hit = follow is not null ? follow.See(occurrence)
                : first is null ? Of(pattern, occurrence)
                : null;
            first ??= hit;
        }

        return first;
    }

    private Hit? Of(OccurrencePattern pattern, Occurrence occurrence) =>
        pattern.Match(occurrence, _variables) is { } values
            ? new Hit(pattern, values, new[] { occurrence })
            : null;

    /// <summary>
    /// A pattern with a <c>then</c>: comes with the second event, and has the values of both. A
    /// first event takes the place of one before it that has the same values.
    /// </summary>
    private sealed class Follow
    {
        private readonly OccurrencePattern _pattern;
        private readonly ContractScope _scope;
        private readonly int _variables;
        private readonly Watch _then;
        private readonly Dictionary<string, Hit> _begun = new(System.StringComparer.Ordinal);
        private readonly ulong _shared;

        public Follow(OccurrencePattern pattern, ContractScope scope, int variables)
        {
            _pattern = pattern;
            _scope = scope;
            _variables = variables;
            _then = new Watch(pattern.Then!, scope, variables);
            _shared = pattern.OwnSlots & pattern.Then!.Slots;
        }

        public Hit? See(Occurrence occurrence)
        {
            string scope = occurrence.ScopeKey(_scope);
            Hit? hit = null;
            if (_then.See(occurrence) is { } second
                && _begun.Remove(second.Values.Key(scope, _shared), out Hit? first)
                && first.Values.Agrees(second.Values))
            {
                hit = new Hit(
                    _pattern, first.Values.And(second.Values),
                    first.Events.Concat(second.Events).ToArray());
            }

            if (_pattern.Match(occurrence, _variables) is { } values)
            {
                _begun[values.Key(scope, _shared)] =
                    new Hit(_pattern, values, new[] { occurrence });
            }

            return hit;
        }
    }
}
