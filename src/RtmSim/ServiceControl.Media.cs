using RtmSim.Facades;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim;

/// <content>Clients that are too old for file and image messages.</content>
public sealed partial class ServiceControl
{
    private static readonly TraceName LegacyName = new("service.legacy");

    internal void MarkLegacy(int clientNumber, string label)
    {
        using ThreadGate.Passage passage = NoteLegacy("client", label);
        _legacy.Add(clientNumber);
    }

    internal void MarkLegacy(string userId)
    {
        using ThreadGate.Passage passage = NoteLegacy("user", userId);
        _legacy.Add(userId);
    }

    private ThreadGate.Passage NoteLegacy(string kind, string name)
    {
        ThreadGate.Passage passage = _gate.Enter();
        _trace.Record(
            TraceKind.Control, null, LegacyName, "E-23", null, new CallArguments((kind, name)));
        return passage;
    }
}
