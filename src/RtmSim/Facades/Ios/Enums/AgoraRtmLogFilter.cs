namespace DT.Xamarin.Agora;

/// <summary>What the SDK logs (O-03).</summary>
public enum AgoraRtmLogFilter : long
{
    /// <summary>Nothing.</summary>
    Off = 0,

    /// <summary>Critical errors.</summary>
    Critical = 8,

    /// <summary>Errors and above.</summary>
    Error = 12,

    /// <summary>Warnings and above.</summary>
    Warn = 14,

    /// <summary>Information and above.</summary>
    Info = 15,

    /// <summary>All bits of a filter.</summary>
    Mask = 2063,
}
