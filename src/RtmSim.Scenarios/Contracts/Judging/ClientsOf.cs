using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Contracts.Judging;

/// <summary>Which clients of a trace belong to some users.</summary>
internal static class ClientsOf
{
    /// <summary>Those that log in as one of them at some time.</summary>
    public static Func<int, bool> Users(RecordedTrace trace, IReadOnlyList<string> users)
    {
        OccurrenceReader reader = new();
        Dictionary<int, bool> clients = new();
        foreach (TraceEvent traced in trace)
        {
            if (traced.Kind is TraceKind.Call or TraceKind.Return
                && reader.Read(traced) is { User: { } user } && users.Contains(user))
            {
                clients[traced.ClientNumber] = true;
            }
        }

        return clients.ContainsKey;
    }
}
