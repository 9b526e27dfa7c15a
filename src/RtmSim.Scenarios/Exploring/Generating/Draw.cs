using System.Collections.Generic;
using NodaTime;
using RtmSim.Kernel;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>Choices, drawn from a named stream of the seed.</summary>
internal sealed class Draw
{
    private readonly SimRandom _random;

    public Draw(ulong seed, string name) => _random = SimRandom.Fork(seed, "explore/" + name);

    /// <summary>A number from 0 up to but not including a bound.</summary>
    public int Below(int bound) => (int)_random.NextBelow(bound);

    /// <summary>A number from one up to and including another.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True so many times of a hundred.</summary>
    public bool PerCent(int chance) => Below(100) < chance;

    public T Of<T>(params T[] choices) => choices[Below(choices.Length)];

    public T From<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>A time in whole milliseconds, up to but not including a bound.</summary>
    public Duration TimeBelow(int milliseconds) => Duration.FromMilliseconds(Below(milliseconds));

    /// <summary>The place of a weight, drawn as often as it weighs; -1 if all are 0.</summary>
    public int Weighted(IReadOnlyList<int> weights)
    {
        int sum = 0;
        foreach (int weight in weights)
        {
            sum += weight;
        }

        if (sum == 0)
        {
            return -1;
        }

        int left = Below(sum);
        int place = 0;
        while (left >= weights[place])
        {
            left -= weights[place++];
        }

        return place;
    }
}
