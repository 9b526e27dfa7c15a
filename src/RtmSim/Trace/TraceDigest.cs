using System.Collections.Generic;
using RtmSim.Kernel;

namespace RtmSim.Tracing;

/// <summary>
/// A 64-bit digest over what an app can observe: calls, returns, callbacks, states, and when they
/// happened. Packets, controls and rule IDs do not enter, so that inner changes keep it.
/// </summary>
internal struct TraceDigest
{
    public ulong Value { get; private set; }

    public static TraceDigest Empty => new() { Value = StableHash.Start };

    /// <summary>The digest of a whole trace.</summary>
    public static TraceDigest Of(IEnumerable<TraceRecord> records)
    {
        TraceDigest digest = Empty;
        foreach (TraceRecord record in records)
        {
            if (Covers(record.Kind))
            {
                digest.Add(record);
            }
        }

        return digest;
    }

    public static bool Covers(TraceKind kind) =>
        kind is <= TraceKind.State or TraceKind.Invitation;

    public void Add(in TraceRecord record)
    {
        ulong hash = StableHash.Combine(Value, (ulong)record.Ticks);
        hash = StableHash.Combine(
            hash, ((ulong)(record.Client?.Number ?? 0) << 8) | (ulong)record.Kind);
        hash = StableHash.Combine(hash, record.Name.Hash);
        if (record.Code is not null)
        {
            hash = StableHash.Combine(hash, (ulong)record.Code.Number);
        }

        Value = StableHash.Combine(hash, record.Payload?.Hash ?? 0);
    }
}
