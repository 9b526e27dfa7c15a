namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>Whether a user that is not recorded could be reached.</summary>
internal enum Presence
{
    /// <summary>Logged in.</summary>
    Online,

    /// <summary>Logged in, with a link that is down.</summary>
    Unreachable,

    /// <summary>Not logged in.</summary>
    Offline,
}
