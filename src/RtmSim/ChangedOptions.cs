using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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

    private static readonly Group[] Groups =
    {
        new("network.", options => options.Network),
        new(
            "options.client.", options => options.Client,
            nameof(ClientOptions.Limits), nameof(ClientOptions.FilePlace)),
        new("options.service.", options => options.Service),
        new("options.unity.", options => options.Unity),
        new("options.ios.", options => options.Ios),
        new("options.ties.", options => options.Ties),
    };

    public static IReadOnlyList<TraceSetting> Of(SimulationOptions options)
    {
        List<TraceSetting> settings = new();
        Add(settings, "latency", options.LatencyProfile, Defaults.LatencyProfile);
        Add(settings, "limits", options.Client.Limits, Defaults.Client.Limits);
        foreach (Group group in Groups)
        {
            group.AddTo(settings, options);
        }

        return settings;
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

    /// <summary>
    /// One record of options. Its members are looked up once: the runtime forgets what it has found
    /// of a type, and finding it again costs more than a short run does.
    /// </summary>
    private sealed class Group
    {
        private readonly Func<SimulationOptions, object> _part;
        private readonly object _defaults;
        private readonly (string Name, PropertyInfo Member, object? Default)[] _members;

        public Group(string prefix, Func<SimulationOptions, object> part, params string[] except)
        {
            _part = part;
            _defaults = part(Defaults);
            _members = OptionMembers.Of(_defaults.GetType(), except)
                .Select(member => (prefix + Name(member), member, member.GetValue(_defaults)))
                .ToArray()!;
        }

        public void AddTo(List<TraceSetting> settings, SimulationOptions options)
        {
            object part = _part(options);
            if (part.Equals(_defaults))
            {
                return;
            }

            foreach ((string name, PropertyInfo member, object? standard) in _members)
            {
                Add(settings, name, member.GetValue(part), standard);
            }
        }
    }
}
