using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using RtmSim.Scenarios.Exploring.Generating;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Shrinking;

/// <summary>Runs with fewer options that are not at their defaults.</summary>
internal static class OptionShrinks
{
    /// <summary>With all at their defaults, then a group of them, then one.</summary>
    public static IEnumerable<GeneratedRun> Plainer(GeneratedRun run)
    {
        SimulationOptions plain = Settings.Plain(run.Options.Seed);
        SimulationOptions now = run.Options;
        return new[]
            {
                plain,
                now with { LatencyProfile = plain.LatencyProfile },
                now with { Network = plain.Network },
                now with { Client = plain.Client },
                now with { Service = plain.Service },
                now with { Unity = plain.Unity },
                now with { Ios = plain.Ios },
            }
            .Concat(Members(now.Client, plain.Client).Select(one => now with { Client = one }))
            .Concat(Members(now.Service, plain.Service).Select(one => now with { Service = one }))
            .Concat(Members(now.Unity, plain.Unity).Select(one => now with { Unity = one }))
            .Where(options => options != now)
            .Select(options => run with { Options = options });
    }

    /// <summary>The group with each of its members in turn at its default.</summary>
    private static IEnumerable<T> Members<T>(T group, T plain)
        where T : class
    {
        foreach (PropertyInfo member in OptionMembers.Of(typeof(T), System.Array.Empty<string>()))
        {
            if (!Equals(member.GetValue(group), member.GetValue(plain)))
            {
                T copy = Copy(group);
                member.SetValue(copy, member.GetValue(plain));
                yield return copy;
            }
        }
    }

    /// <summary>What <c>with</c> does, for a record whose type is not known here.</summary>
    private static T Copy<T>(T record)
        where T : class => (T)typeof(T)
        .GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public)!
        .Invoke(record, null)!;
}
