using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>The options of a run that laws depend on.</summary>
internal sealed class RunSettings
{
    private readonly IReadOnlyList<TraceSetting> _settings;

    public RunSettings(IReadOnlyList<TraceSetting> settings)
    {
        _settings = settings;
        HasLinkSettings = Any("network.");
        HasFrames = Is("options.unity.oneCallbackPerFrame", "true");
    }

    /// <summary>Whether links have a latency, jitter, loss or bandwidth of their own.</summary>
    public bool HasLinkSettings { get; }

    /// <summary>Whether callbacks wait for frames.</summary>
    public bool HasFrames { get; }

    /// <summary>Whether all that changes what apps see is at its default.</summary>
    public bool AreUsual => _settings.All(setting =>
        setting.Name.StartsWith("options.ties.", StringComparison.Ordinal));

    public bool Is(string name, string value) => Text(name) == value;

    /// <summary>Whether a choice of the simulated SDK is not its default.</summary>
    public bool Changes(string clientOption) => Text("options.client." + clientOption) is not null;

    /// <summary>A duration among the choices of the simulated SDK.</summary>
    public long Ticks(string clientOption, long standard) =>
        TicksOf("options.client." + clientOption) ?? standard;

    public long? TicksOf(string name) => Text(name) is string text
        && text.EndsWith("s", StringComparison.Ordinal)
        && decimal.TryParse(
            text.Substring(0, text.Length - 1), NumberStyles.Number,
            CultureInfo.InvariantCulture, out decimal seconds)
        ? (long)(seconds * TimeSpan.TicksPerSecond)
        : null;

    public string? Text(string name)
    {
        foreach (TraceSetting setting in _settings)
        {
            if (setting.Name == name)
            {
                return setting.Value;
            }
        }

        return null;
    }

    private bool Any(string prefix)
    {
        foreach (TraceSetting setting in _settings)
        {
            if (setting.Name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
