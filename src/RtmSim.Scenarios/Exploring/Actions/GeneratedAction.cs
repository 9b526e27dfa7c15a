using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Actions;

/// <summary>
/// One thing that an app, the network or the service does. Its kinds are fixed: calls of the SDK,
/// what becomes of the app's process, faults of links and service, what is put into the service.
/// </summary>
public abstract record GeneratedAction
{
    private protected GeneratedAction()
    {
    }

    /// <summary>What scenario files call it, such as <c>login</c> or <c>cut</c>.</summary>
    public abstract string Word { get; }

    /// <summary>Whether it is a fault, and no app's doing.</summary>
    public virtual bool IsFault => false;

    /// <summary>
    /// Does it; nothing if it makes no sense where the run is. What it breaks it tells the world
    /// how to heal.
    /// </summary>
    internal abstract void Perform(RunWorld world);
}
