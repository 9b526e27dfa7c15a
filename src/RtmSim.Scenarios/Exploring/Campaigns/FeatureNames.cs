using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RtmSim.Kernel;
using RtmSim.Scenarios.Exploring.Generating;

namespace RtmSim.Scenarios.Exploring.Campaigns;

/// <summary>The names of <see cref="ExploreFeatures"/> in commands and reports.</summary>
public static class FeatureNames
{
    private static readonly (string Name, ExploreFeatures Feature)[] Table =
        ((ExploreFeatures[])Enum.GetValues(typeof(ExploreFeatures)))
        .Select(feature => (Spell(feature.ToString()), feature))
        .ToArray();

    /// <summary>All names, those of several features too, such as <c>peer-messages</c>.</summary>
    public static IReadOnlyList<string> All { get; } =
        Table.Select(entry => entry.Name).ToArray();

    /// <summary>The names of each feature of a set, in a fixed order.</summary>
    public static IReadOnlyList<string> Of(ExploreFeatures features) => Table
        .Where(entry => IsSingle(entry.Feature) && (features & entry.Feature) != 0)
        .Select(entry => entry.Name)
        .ToArray();

    /// <summary>The features of a name; null if it is none.</summary>
    public static ExploreFeatures? Find(string name)
    {
        Preconditions.NotNull(name, nameof(name));
        foreach ((string known, ExploreFeatures feature) in Table)
        {
            if (known == name)
            {
                return feature;
            }
        }

        return null;
    }

    private static bool IsSingle(ExploreFeatures feature) =>
        feature != 0 && (feature & (feature - 1)) == 0;

    private static string Spell(string name)
    {
        StringBuilder spelled = new();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && spelled.Length > 0)
            {
                spelled.Append('-');
            }

            spelled.Append(char.ToLowerInvariant(letter));
        }

        return spelled.ToString();
    }
}
