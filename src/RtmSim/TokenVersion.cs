namespace RtmSim;

/// <summary>The formats of tokens.</summary>
public enum TokenVersion
{
    /// <summary>AccessToken, which begins with 006.</summary>
    V006,

    /// <summary>AccessToken2, which begins with 007.</summary>
    V007,
}
