using System;
using System.Text;
using System.Text.Json;

namespace RtmSim.Client;

/// <summary>
/// What the app sets about logs and parameters: area O. It is kept, and has no effect unless the
/// options want log files (S-58).
/// </summary>
internal sealed class LogSettings
{
    public const int Done = 0;
    public const int Failed = -1;
    public const int BadParameters = -2;

    private const int MinSizeKb = 512;
    private const int MaxSizeKb = 1024 * 1024;
    private const int ClientSizeKb = 10 * 1024;
    private const int LinuxServerSizeKb = 100 * 1024;

    public LogSettings(LimitsProfile profile) =>
        SizeKb = profile == LimitsProfile.LinuxServer ? LinuxServerSizeKb : ClientSizeKb;

    /// <summary>Where the log would go; null for the SDK's own place.</summary>
    public string? Path { get; private set; }

    public int? Filter { get; private set; }

    /// <summary>The size of each of the two files (O-04).</summary>
    public int SizeKb { get; private set; }

    public int SetPath(string? path)
    {
        if (string.IsNullOrEmpty(path))
        {
            return Failed;
        }

        Path = path;
        return Done;
    }

    public int SetFilter(int filter)
    {
        Filter = filter;
        return Done;
    }

    public int SetSize(int kilobytes)
    {
        if (kilobytes <= 0)
        {
            return Failed;
        }

        SizeKb = Math.Clamp(kilobytes, MinSizeKb, MaxSizeKb);
        return Done;
    }

    /// <summary>Any JSON object will do; no key has an effect (O-06, S-58).</summary>
    public static int CheckParameters(string? json)
    {
        try
        {
            byte[] text = Encoding.UTF8.GetBytes(json ?? string.Empty);
            using JsonDocument parsed = JsonDocument.Parse(text);
            return parsed.RootElement.ValueKind == JsonValueKind.Object ? Done : BadParameters;
        }
        catch (JsonException)
        {
            return BadParameters;
        }
    }
}
