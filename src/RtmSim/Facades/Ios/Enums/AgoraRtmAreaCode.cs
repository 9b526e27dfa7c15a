using System;

namespace DT.Xamarin.Agora;

/// <summary>
/// Regions whose servers a client may connect to; bits that can be combined (O-08).
/// </summary>
[Flags]
public enum AgoraRtmAreaCode : ulong
{
    /// <summary>Mainland China.</summary>
    CN = 1,

    /// <summary>North America.</summary>
    NA = 2,

    /// <summary>Europe.</summary>
    EU = 4,

    /// <summary>Asia without mainland China.</summary>
    AS = 8,

    /// <summary>Japan.</summary>
    JP = 16,

    /// <summary>India.</summary>
    IN = 32,

    /// <summary>Everywhere; the default.</summary>
    GLOB = 4294967295,
}
