namespace RtmSim.Tracing;

/// <summary>Where in the run a call or a control came from.</summary>
public enum TraceOrigin
{
    /// <summary>Not told: the event is neither a call nor a control.</summary>
    None,

    /// <summary>The test's own code, after all that was due had run.</summary>
    Test,

    /// <summary>One of the app's handlers, while it ran.</summary>
    Callback,

    /// <summary>
    /// Something scheduled on the virtual clock: a timer of the app, an awaited task, a step of a
    /// scenario; or the test's own code before anything of that moment had run.
    /// </summary>
    Clock,
}
