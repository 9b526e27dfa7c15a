using System;

namespace RtmSim.Facades;

/// <summary>
/// Regions whose servers a client may connect to. They are bits and may be combined (O-08).
/// </summary>
[Flags]
public enum AreaCode : uint
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
    GLOB = 0xFFFFFFFF,
}
