namespace RtmSim.Kernel;

/// <summary>What becomes of a call that comes from another thread than the simulation's.</summary>
public enum ThreadPolicy
{
    /// <summary>
    /// It throws: a call from elsewhere comes at no fixed place in the order of events, so that the
    /// run could not be repeated.
    /// </summary>
    Refuse,

    /// <summary>
    /// It waits until the simulation is not busy, then runs at the current virtual time. The order
    /// of such calls is up to the threads, so a run need not repeat.
    /// </summary>
    Serialize,
}
