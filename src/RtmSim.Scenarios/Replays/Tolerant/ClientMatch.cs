using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>Holds what one client was told against what the simulator tells it.</summary>
internal sealed class ClientMatch
{
    /// <summary>What is further apart than this is something else.</summary>
    private static readonly Duration Farthest = Duration.FromMinutes(2);

    private static readonly (string One, string Other)[] Alternatives =
    {
        ("OnLoginSuccess", "OnLoginFailure"),
        ("OnJoinSuccess", "OnJoinFailure"),
    };

    private readonly Renaming _names;
    private readonly Drift _drift;
    private readonly Duration _end;
    private readonly ToldItem[] _recorded;
    private readonly ToldItem[] _simulated;
    private readonly List<(ToldItem Recorded, ToldItem Simulated)> _pairs = new();
    private readonly List<Divergence> _found = new();

    public ClientMatch(
        IEnumerable<ToldItem> recorded, IEnumerable<ToldItem> simulated, Renaming names,
        Drift drift, Duration end)
    {
        _recorded = recorded.ToArray();
        _simulated = simulated.ToArray();
        _names = names;
        _drift = drift;
        _end = end;
    }

    public IReadOnlyList<Divergence> Run()
    {
        Pair((one, other) => one.Name == other.Name && one.SaysTheSameAs(other)
            && HasFittingNames(one, other) && _drift.Explains(one.At, other.At));
        int inTime = _pairs.Count;
        Pair((one, other) => one.Name == other.Name && one.SaysTheSameAs(other)
            && HasFittingNames(one, other));
        Tell(inTime, DivergenceKind.OtherTime);
        int same = _pairs.Count;
        Pair((one, _) => !IsFreeOfACause(one.Name));
        Tell(same, DivergenceKind.ToldOtherwise);
        TellOrder(same);
        TellUnpaired();
        return _found;
    }

    /// <summary>What others send is told, or not; it is no other answer to anything.</summary>
    private static bool IsFreeOfACause(string name) =>
        name.Contains("MessageReceived", StringComparison.Ordinal)
        || name.StartsWith("OnMember", StringComparison.Ordinal)
        || name == "OnPeersOnlineStatusChanged";

    private bool HasFittingNames(ToldItem one, ToldItem other) =>
        one.Names.Count != other.Names.Count
        || one.Names.Zip(other.Names, _names.Fits).All(fits => fits);

    private void Pair(Func<ToldItem, ToldItem, bool> isPair)
    {
        ILookup<string, ToldItem> open = _simulated
            .Where(item => !item.IsMatched)
            .ToLookup(item => Family(item.Name));
        foreach (ToldItem recorded in _recorded.Where(item => !item.IsMatched))
        {
            ToldItem? nearest = Nearest(recorded, open[Family(recorded.Name)], isPair);
            if (nearest is not null)
            {
                Match(recorded, nearest);
            }
        }
    }

    private static ToldItem? Nearest(
        ToldItem recorded, IEnumerable<ToldItem> simulated,
        Func<ToldItem, ToldItem, bool> isPair)
    {
        ToldItem? nearest = null;
        Duration least = Farthest;
        foreach (ToldItem item in simulated)
        {
            Duration distance = Distance(item.At, recorded.At);
            if (!item.IsMatched && distance < least && isPair(recorded, item))
            {
                nearest = item;
                least = distance;
            }
        }

        return nearest;
    }

    private void Match(ToldItem recorded, ToldItem simulated)
    {
        recorded.IsMatched = true;
        simulated.IsMatched = true;
        _pairs.Add((recorded, simulated));
        foreach ((string name, string other) in recorded.Names.Zip(
            simulated.Names, (name, other) => (name, other)))
        {
            _names.Bind(name, other);
        }
    }

    /// <summary>What can stand in each other's place has one name.</summary>
    private static string Family(string name)
    {
        (string One, string Other) pair = Array.Find(Alternatives, each => each.Other == name);
        return pair.One ?? name;
    }

    private static Duration Distance(Duration a, Duration b) => a > b ? a - b : b - a;

    private void Tell(int from, DivergenceKind kind)
    {
        foreach ((ToldItem recorded, ToldItem simulated) in _pairs.Skip(from))
        {
            _found.Add(new Divergence(
                kind, recorded.Event, simulated.Event, RuleOfDivergence.Of(simulated.Event),
                recorded.At));
        }
    }

    /// <summary>
    /// What the simulator tells at one instant, and what comes in one stream, has an order; for
    /// the rest it is chance.
    /// </summary>
    private void TellOrder(int same)
    {
        (ToldItem Recorded, ToldItem Simulated)[] pairs = _pairs
            .Take(same)
            .OrderBy(pair => pair.Simulated.Event.Sequence)
            .ToArray();
        for (int i = 1; i < pairs.Length; i++)
        {
            (ToldItem Recorded, ToldItem Simulated) later = pairs[i];
            int earlier = Array.FindLastIndex(pairs, i - 1, pair => HasOrder(pair, later));
            if (earlier >= 0
                && pairs[earlier].Recorded.Event.Sequence > later.Recorded.Event.Sequence)
            {
                _found.Add(new Divergence(
                    DivergenceKind.OtherOrder, pairs[earlier].Recorded.Event,
                    later.Simulated.Event, RuleOfDivergence.Of(later.Simulated.Event),
                    later.Recorded.At)
                {
                    Other = later.Recorded.Event,
                });
            }
        }
    }

    private static bool HasOrder(
        (ToldItem Recorded, ToldItem Simulated) one,
        (ToldItem Recorded, ToldItem Simulated) other) =>
        one.Simulated.At == other.Simulated.At
        || one.Simulated.Stream == other.Simulated.Stream;

    private void TellUnpaired()
    {
        foreach (ToldItem recorded in _recorded.Where(item => !item.IsMatched))
        {
            _found.Add(new Divergence(
                DivergenceKind.OnlyRecorded, recorded.Event, null,
                RuleOfDivergence.Near(recorded, _simulated), recorded.At));
        }

        foreach (ToldItem simulated in _simulated.Where(item => !item.IsMatched))
        {
            if (simulated.At + _drift.Tolerance < _end)
            {
                _found.Add(new Divergence(
                    DivergenceKind.OnlySimulated, null, simulated.Event,
                    RuleOfDivergence.Of(simulated.Event), simulated.At));
            }
        }
    }
}
