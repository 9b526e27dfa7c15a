using System;
using System.Collections.Generic;
using System.Globalization;

namespace RtmSim.Kernel;

/// <summary>
/// Decides which of the events of one instant runs next, and keeps what it decided, so that the
/// run can be had again.
/// </summary>
internal sealed class Ties
{
    private static readonly string[] OfTheTest =
    {
        "Simulation.After", "await", "timer", "Rx", "Rx periodic",
    };

    private readonly List<string> _lanes = new();
    private readonly List<int> _places = new();
    private readonly List<TieChoice> _choices = new();
    private readonly SimRandom? _random;
    private readonly int[] _chosen;

    private Ties(TieOptions options, ulong seed, long epochTicks)
    {
        FromTicks = epochTicks
            + Preconditions.NonNegativeTicks(options.From, nameof(TieOptions.From));
        _random = options.Order == TieOrder.Shuffled
            ? SimRandom.Fork(seed, FormattableString.Invariant($"kernel/ties {options.Number}"))
            : null;
        _chosen = options.Order == TieOrder.Chosen
            ? Parse(options.Choices)
            : Array.Empty<int>();
    }

    /// <summary>Ties before it are left as they are.</summary>
    public long FromTicks { get; }

    /// <summary>What was decided so far, in order of time.</summary>
    public IReadOnlyList<TieChoice> Choices => _choices;

    /// <summary>Null where events run in the order of scheduling.</summary>
    public static Ties? Of(TieOptions options, ulong seed, long epochTicks) =>
        options.Order == TieOrder.FirstInFirstOut
            ? null
            : new Ties(options, seed, epochTicks);

    /// <summary>The choices as an option has them.</summary>
    public static string Text(IEnumerable<int> choices) => string.Join(" ", choices);

    /// <summary>Begins with a tie.</summary>
    public void Begin()
    {
        _lanes.Clear();
        _places.Clear();
    }

    /// <summary>
    /// Adds an event, in the order of scheduling; only the first of its lane can be next.
    /// </summary>
    public void Add(int place, string source)
    {
        string lane = LaneOf(source);
        if (!_lanes.Contains(lane))
        {
            _lanes.Add(lane);
            _places.Add(place);
        }
    }

    /// <summary>The place of the one that is next.</summary>
    public int Decide()
    {
        int of = _places.Count;
        if (of == 1)
        {
            return _places[0];
        }

        int wanted = _random is not null
            ? (int)_random.NextBelow(of)
            : _choices.Count < _chosen.Length ? _chosen[_choices.Count] : 0;
        int taken = Math.Min(wanted, of - 1);
        _choices.Add(new TieChoice(taken, of));
        return _places[taken];
    }

    /// <summary>
    /// A link's direction and a clock of the service are named in full; all of a client has its
    /// name before the slash; what the test and the app's own timers do is one lane.
    /// </summary>
    private static string LaneOf(string source)
    {
        int slash = source.IndexOf('/');
        if (slash < 0)
        {
            return Array.IndexOf(OfTheTest, source) < 0 ? source : OfTheTest[0];
        }

        bool isShared = source.StartsWith("network/", StringComparison.Ordinal)
            || source.StartsWith("service/", StringComparison.Ordinal);
        return isShared ? source : source.Substring(0, slash);
    }

    private static int[] Parse(string choices)
    {
        List<int> parsed = new();
        foreach (string word in choices.Split(
            new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries))
        {
            Preconditions.Require(
                int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int place),
                nameof(TieOptions.Choices),
                $"'{choices}' is no list of choices: '{word}' is no number, as in 0 2 1.");
            parsed.Add(place);
        }

        return parsed.ToArray();
    }
}
