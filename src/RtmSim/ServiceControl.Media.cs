using RtmSim.Facades;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim;

/// <content>Clients that are too old for file and image messages.</content>
public sealed partial class ServiceControl
{
    private static readonly TraceName LegacyName = new("service.legacy");

    internal void MarkLegacy(TraceClient client)
    {
        using ThreadGate.Passage passage = NoteLegacy(client, CallArguments.None);
        _legacy.Add(client.Number);
    }

    internal void MarkLegacy(string userId)
    {
        using ThreadGate.Passage passage = NoteLegacy(
            null, new CallArguments(("user", userId)));
        _legacy.Add(userId);
    }

    private ThreadGate.Passage NoteLegacy(TraceClient? client, CallArguments arguments)
    {
        ThreadGate.Passage passage = _gate.Enter();
        _trace.Record(
            TraceKind.Control, client, LegacyName, "E-23", null, arguments);
        return passage;
    }
}
