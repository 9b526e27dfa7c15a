using RtmSim.Facades;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim;

/// <content>The regions clients may connect to.</content>
public sealed partial class ServiceControl
{
    private const int ContextSet = 0;
    private const int ContextRefused = 1;

    private static readonly TraceName AreasName = new("service.areas");

    /// <summary>
    /// Limits clients that are made from now on to some regions, as the class method of the SDK for
    /// iOS does (PR-10); the Unity SDK has no such call (O-09). It is noted with each client in the
    /// trace and has no other effect.
    /// </summary>
    /// <param name="areas">One region, or several combined (O-08).</param>
    /// <returns>
    /// 0, or 1 and nothing is changed while the app has a client that is not disposed (O-07).
    /// Scripted peers do not count: they are processes of their own.
    /// </returns>
    public int SetAreas(AreaCode areas)
    {
        using ThreadGate.Passage passage = _gate.Enter();
        int result = _host.TrySetAreas(areas) ? ContextSet : ContextRefused;
        Note(AreasName, "O-07", new CallArguments(
            ("areas", areas.ToString()), ("result", (long)result)));
        return result;
    }
}
