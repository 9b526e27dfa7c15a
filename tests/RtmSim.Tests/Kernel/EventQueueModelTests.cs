using System;
using System.Collections.Generic;
using NUnit.Framework;
using RtmSim.Kernel;

namespace RtmSim.Tests.Kernel;

/// <summary>Random commands on the queue and on its model: both answer the same, always.</summary>
public class EventQueueModelTests
{
    private const int Commands = 3_000;

    // Widths of the window in which new events fall, in bits of ticks: from ties only to centuries.
    private static readonly int[] _narrow = [0, 1, 2, 4];
    private static readonly int[] _mixed = [0, 3, 9, 10, 18, 19, 27, 36, 45, 54];
    private static readonly int[] _wide = [27, 36, 45, 54, 60, 61];

    private readonly Dictionary<int, ScheduledEvent> _handles = [];
    private readonly ModelQueue _model = new();
    private EventQueue _queue = new(0);
    private long _now;
    private int _nextId;

    [Test]
    public void Queue_RandomCommandsNarrow_AgreesWithModel([Range(1, 12)] int seed) =>
        Run(new SimRandom((ulong)seed), _narrow, addWeight: 5);

    [Test]
    public void Queue_RandomCommandsMixed_AgreesWithModel([Range(1, 24)] int seed) =>
        Run(new SimRandom((ulong)seed), _mixed, addWeight: 5);

    [Test]
    public void Queue_RandomCommandsWide_AgreesWithModel([Range(1, 12)] int seed) =>
        Run(new SimRandom((ulong)seed), _wide, addWeight: 5);

    [Test]
    public void Queue_RandomCommandsGrowing_AgreesWithModel([Range(1, 12)] int seed) =>
        Run(new SimRandom((ulong)seed), [9, 18, 20], addWeight: 20);

    [Test]
    public void Queue_RandomCommandsNearEmpty_AgreesWithModel([Range(1, 12)] int seed) =>
        Run(new SimRandom((ulong)seed), _mixed, addWeight: 2);

    [Test]
    public void Queue_DenseThenDrained_AgreesWithModel([Range(1, 6)] int seed)
    {
        var random = new SimRandom((ulong)seed);
        Start(random);
        int width = 17 + seed;
        for (int i = 0; i < 6_000; i++)
        {
            Add(_now + (1L << 20) + random.NextBelow(1L << width));
        }

        while (_queue.Count > 0)
        {
            Take(random, _now + random.NextBelow(1L << (width - 2)));
            if (random.Chance(0.6))
            {
                Add(_now + random.NextBelow(1L << (width - 3)));
            }

            if (random.Chance(0.7))
            {
                Cancel(random);
                Cancel(random);
            }
        }
    }

    /// <summary>
    /// So many events come close together that the near run has to be given back.
    /// </summary>
    [Test]
    public void Queue_BurstsBesideFewEvents_AgreesWithModel([Range(1, 8)] int seed)
    {
        var random = new SimRandom((ulong)seed);
        Start(random);
        for (int burst = 0; burst < 12; burst++)
        {
            long window = 1L << (int)(4 + random.NextBelow(40));
            Add(_now + window);
            Add(_now + window);
            Take(random, long.MaxValue);
            for (int i = 0; i < 300; i++)
            {
                Add(_now + random.NextBelow(window));
            }

            for (int i = 0; i < 250; i++)
            {
                Take(random, long.MaxValue);
            }
        }
    }

    /// <summary>Timeouts that never run: what they leave behind is swept out on the way.</summary>
    [Test]
    public void Queue_FarMoreCancelledThanTaken_AgreesWithModel([Range(1, 8)] int seed)
    {
        var random = new SimRandom((ulong)seed);
        Start(random);
        for (int i = 0; i < 4_000; i++)
        {
            int id = _nextId;
            Add(_now + random.NextBelow(1L << (int)random.NextBelow(40)));
            if (random.Chance(0.95))
            {
                Same(_handles[id].Cancel(), _model.Cancel(id));
            }
            else if (random.Chance(0.5))
            {
                Take(random, _now + random.NextBelow(1L << 30));
            }
        }

        while (_queue.Count > 0)
        {
            Take(random, long.MaxValue);
        }
    }

    /// <summary>
    /// A search that finds nothing must not keep earlier events from being added.
    /// </summary>
    [Test]
    public void Queue_AddBeforeWhatASearchHasSeen_AgreesWithModel([Range(1, 8)] int seed)
    {
        var random = new SimRandom((ulong)seed);
        for (int round = 0; round < 40; round++)
        {
            Start(random);
            int width = 20 + (int)random.NextBelow(30);
            long far = _now + (1L << width);
            long last = far + (1L << (width - 2));
            for (int i = 0; i < 60; i++)
            {
                Add(last + random.NextBelow(1L << (width - 3)));
            }

            Same(_queue.TryTake(last - 1, out _), false);
            for (int i = 0; i < 60; i++)
            {
                Add(_now + random.NextBelow(1L << width));
                Take(random, _now + random.NextBelow(1L << (width - 4)));
            }

            while (_queue.Count > 0)
            {
                Take(random, long.MaxValue);
            }
        }
    }

    private void Run(SimRandom random, int[] widths, int addWeight)
    {
        Start(random);
        for (int i = 0; i < Commands; i++)
        {
            long window = 1L << widths[random.NextBelow(widths.Length)];
            long near = Math.Min(long.MaxValue - window, _now) + random.NextBelow(window);
            long command = random.NextBelow(addWeight + 6);
            switch (command)
            {
                case 0:
                    Cancel(random);
                    break;
                case 1:
                    Same(_queue.PeekDue(), _model.PeekDue());
                    break;
                case 2 or 3 or 4:
                    Take(random, near);
                    break;
                case 5:
                    Take(random, long.MaxValue);
                    break;
                default:
                    Add(near);
                    break;
            }

            Same(_queue.Count, _model.Count);
        }
    }

    private void Start(SimRandom random)
    {
        _now = random.NextBelow(1L << 60);
        _queue = new EventQueue(_now);
    }

    private void Add(long due)
    {
        int id = _nextId++;
        _handles.Add(id, _queue.Add(due, static _ => { }, id, "model"));
        _model.Add(due, id);
    }

    /// <summary>Any event that ever was: most are pending, some ran or were cancelled.</summary>
    private void Cancel(SimRandom random)
    {
        if (_nextId > 0)
        {
            int id = (int)random.NextBelow(_nextId);
            bool expected = _model.Cancel(id);
            Same(_handles[id].IsPending, expected);
            Same(_handles[id].Cancel(), expected);
            Same(_handles[id].IsPending, false);
        }
    }

    /// <summary>One event; or all up to the limit, after which the clock stands there.</summary>
    private void Take(SimRandom random, long limit)
    {
        bool clockFollows = limit < long.MaxValue && random.Chance(0.5);
        bool found;
        do
        {
            (long Due, int Id)? expected = _model.TryTake(limit);
            found = _queue.TryTake(limit, clockFollows, out DueEvent taken);
            Same(found, expected is not null);
            if (found)
            {
                Same((taken.Due, (int)taken.State!), expected);
                _now = taken.Due;
            }
        }
        while (found && clockFollows);

        _now = clockFollows ? limit : _now;
    }

    /// <summary>
    /// An assertion for each of a million comparisons would take most of the time.
    /// </summary>
    private static void Same<T>(T actual, T expected)
    {
        if (!EqualityComparer<T>.Default.Equals(actual, expected))
        {
            Assert.That(actual, Is.EqualTo(expected));
        }
    }
}
