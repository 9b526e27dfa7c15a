using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>Which names for values a pattern may have.</summary>
internal static class VariableRules
{
    /// <summary>Whether each name in some patterns is given by all of others before.</summary>
    /// <param name="later">The patterns that use names.</param>
    /// <param name="earlier">Those that give them their values.</param>
    /// <param name="position">Where the later ones are.</param>
    /// <param name="key">The key of the earlier ones.</param>
    /// <param name="reading">Takes the report.</param>
    public static bool Follow(
        PatternList later, PatternList earlier, Position position, string key,
        ClauseReading reading)
    {
        ulong unknown = later.AllSlots & ~earlier.Slots;
        if (unknown == 0)
        {
            return true;
        }

        reading.Context.Report(
            position,
            $"{reading.Variables.NamesOf(unknown)} has no value here: each pattern of {key} must "
                + "have it");
        return false;
    }
}
