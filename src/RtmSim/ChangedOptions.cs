using System;
using System.Collections.Generic;
using System.Globalization;
using System.Reflection;
using NodaTime;
using RtmSim.Client;
using RtmSim.Network;
using RtmSim.Tracing;

namespace RtmSim;

/// <summary>
/// The options that are not at their defaults, each with the name and the value that a scenario
/// file has for it, so that a trace tells what its run was made with.
/// </summary>
internal static class ChangedOptions
{
    private static readonly SimulationOptions Defaults = new();

    public static IReadOnlyList<TraceSetting> Of(SimulationOptions options)
    {
        List<TraceSetting> settings = new();
        Add(settings, "latency", options.LatencyProfile, Defaults.LatencyProfile);
        Add(settings, "limits", options.Client.Limits, Defaults.Client.Limits);
        AddGroup(settings, "network.", options.Network, Defaults.Network);
        AddGroup(
            settings, "options.client.", options.Client, Defaults.Client,
            nameof(ClientOptions.Limits), nameof(ClientOptions.FilePlace));
        AddGroup(settings, "options.service.", options.Service, Defaults.Service);
        AddGroup(settings, "options.unity.", options.Unity, Defaults.Unity);
        AddGroup(settings, "options.ios.", options.Ios, Defaults.Ios);
        AddGroup(settings, "options.ties.", options.Ties, Defaults.Ties);
        return settings;
    }

    private static void AddGroup<T>(
        List<TraceSetting> settings, string prefix, T group, T defaults, params string[] except)
        where T : class
    {
        if (ReferenceEquals(group, defaults) || group.Equals(defaults))
        {
            return;
        }

        foreach (PropertyInfo member in OptionMembers.Of(typeof(T), except))
        {
            Add(
                settings, prefix + Name(member), member.GetValue(group),
                member.GetValue(defaults));
        }
    }

    private static string Name(PropertyInfo member) =>
        member.Name == nameof(NetworkOptions.BytesPerSecond)
            && member.DeclaringType == typeof(NetworkOptions)
            ? "bandwidth"
            : OptionMembers.Camel(member.Name);

    private static void Add(
        List<TraceSetting> settings, string name, object? value, object? standard)
    {
        if (value is not null && !value.Equals(standard))
        {
            settings.Add(new TraceSetting(name, Text(value)));
        }
    }

    private static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        Duration duration => Seconds(duration),
        Enum choice => OptionMembers.Kebab(choice.ToString()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Seconds(Duration duration) =>
        (duration.BclCompatibleTicks / (decimal)NodaConstants.TicksPerSecond)
            .ToString("0.#######", CultureInfo.InvariantCulture) + "s";
}
