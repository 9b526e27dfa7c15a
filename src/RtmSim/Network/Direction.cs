namespace RtmSim.Network;

/// <summary>The two ways of a client's link.</summary>
public enum Direction
{
    /// <summary>From the client to the service.</summary>
    Up,

    /// <summary>From the service to the client.</summary>
    Down,
}
