using System;
using System.Collections.Generic;

namespace RtmSim.Scenarios.Exploring.Campaigns.Reaching;

/// <summary>Which things of a family were reached, by how many runs, and by which first.</summary>
public sealed class ReachCount
{
    private readonly long[] _runs;
    private readonly long[] _first;
    private readonly long[] _last;

    internal ReachCount(ReachFamily family)
    {
        Family = family;
        _runs = new long[family.Names.Count];
        _first = new long[_runs.Length];
        _last = new long[_runs.Length];
        Array.Fill(_last, -1);
    }

    /// <summary>The family.</summary>
    public ReachFamily Family { get; }

    /// <summary>What was reached, in the family's order.</summary>
    public IEnumerable<Reached> Reached
    {
        get
        {
            for (int i = 0; i < _runs.Length; i++)
            {
                if (_runs[i] > 0)
                {
                    yield return new Reached(Family.Names[i], _runs[i], _first[i]);
                }
            }
        }
    }

    /// <summary>The names of what was not.</summary>
    public IEnumerable<string> Unreached
    {
        get
        {
            for (int i = 0; i < _runs.Length; i++)
            {
                if (_runs[i] == 0)
                {
                    yield return Family.Names[i];
                }
            }
        }
    }

    /// <summary>Notes that a run was there; more than once is once.</summary>
    internal void Note(int place, long seed)
    {
        if (place >= 0 && _last[place] != seed)
        {
            _last[place] = seed;
            Add(place, 1, seed);
        }
    }

    /// <summary>Adds what other runs came to.</summary>
    internal void Add(int place, long runs, long first)
    {
        _first[place] = _runs[place] == 0 ? first : Math.Min(_first[place], first);
        _runs[place] += runs;
    }

    /// <summary>Adds all that other runs came to.</summary>
    internal void Add(ReachCount other)
    {
        for (int i = 0; i < _runs.Length; i++)
        {
            if (other._runs[i] > 0)
            {
                Add(i, other._runs[i], other._first[i]);
            }
        }
    }
}
