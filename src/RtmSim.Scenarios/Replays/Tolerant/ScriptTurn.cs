namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>What comes first of what is done at one moment.</summary>
internal enum ScriptTurn
{
    /// <summary>A client is made.</summary>
    Start,

    /// <summary>Links, the service and other users do something.</summary>
    World,

    /// <summary>The app calls.</summary>
    Call,
}
