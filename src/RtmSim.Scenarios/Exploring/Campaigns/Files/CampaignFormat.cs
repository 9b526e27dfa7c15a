using System;
using System.Globalization;

namespace RtmSim.Scenarios.Exploring.Campaigns.Files;

/// <summary>The format of campaigns' reports.</summary>
internal static class CampaignFormat
{
    public const string Name = "rtmsim-campaign";
    public const int Version = 1;

    /// <summary>
    /// The version of the simulator: another one may come to something else from the same seeds.
    /// </summary>
    public static string SimulatorVersion { get; } =
        typeof(Simulation).Assembly.GetName().Version is { } version
            ? FormattableString.Invariant($"{version.Major}.{version.Minor}.{version.Build}")
            : string.Empty;

    /// <summary>A digest of a campaign as text.</summary>
    public static string DigestText(ulong digest) =>
        digest.ToString("x16", CultureInfo.InvariantCulture);
}
