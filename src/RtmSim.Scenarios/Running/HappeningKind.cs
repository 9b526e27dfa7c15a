namespace RtmSim.Scenarios.Running;

/// <summary>What kind of happening it is.</summary>
internal enum HappeningKind
{
    /// <summary>A handler of the app is called; steps are done inside it.</summary>
    Callback,

    /// <summary>A call of the app has returned.</summary>
    Call,

    /// <summary>A client has come to a state.</summary>
    State,
}
