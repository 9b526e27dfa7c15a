namespace RtmSim.Scenarios.Running;

/// <summary>What kind of happening a trigger is.</summary>
internal enum TriggerKind
{
    /// <summary>A handler of the app is called; steps are done inside it.</summary>
    Callback,

    /// <summary>A call of the app has returned.</summary>
    Call,

    /// <summary>A client has come to a state.</summary>
    State,
}
