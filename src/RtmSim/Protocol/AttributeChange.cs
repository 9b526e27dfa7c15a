using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Protocol;

/// <summary>The four ways to change attributes (J-01, K-01).</summary>
internal enum AttributeChangeKind
{
    /// <summary>These and no others.</summary>
    Set,

    /// <summary>These, and whatever else there is.</summary>
    AddOrUpdate,

    /// <summary>All but those of these keys.</summary>
    Delete,

    /// <summary>None at all.</summary>
    Clear,
}

/// <summary>A change that an app wants, fixed at its call (S-44).</summary>
internal sealed class AttributeChange : TracePayload
{
    public static readonly AttributeChange Clear = new(
        AttributeChangeKind.Clear, Array.Empty<AttributeEntry>(), Array.Empty<string>());

    private AttributeChange(
        AttributeChangeKind kind, IReadOnlyList<AttributeEntry> entries,
        IReadOnlyList<string> keys)
    {
        Kind = kind;
        Entries = entries;
        Keys = keys;
    }

    public AttributeChangeKind Kind { get; }

    /// <summary>What to write, in the order given.</summary>
    public IReadOnlyList<AttributeEntry> Entries { get; }

    /// <summary>What to delete.</summary>
    public IReadOnlyList<string> Keys { get; }

    public int SizeBytes => Entries.Sum(entry => entry.SizeBytes);

    public static AttributeChange Set(IReadOnlyList<AttributeEntry> entries) =>
        new(AttributeChangeKind.Set, entries, Array.Empty<string>());

    public static AttributeChange AddOrUpdate(IReadOnlyList<AttributeEntry> entries) =>
        new(AttributeChangeKind.AddOrUpdate, entries, Array.Empty<string>());

    public static AttributeChange Delete(IReadOnlyList<string> keys) =>
        new(AttributeChangeKind.Delete, Array.Empty<AttributeEntry>(), keys);

    public override void Describe(IArgumentSink sink)
    {
        if (Kind is AttributeChangeKind.Set or AttributeChangeKind.AddOrUpdate)
        {
            sink.Texts("attributes", Entries.Select(entry => entry.ToString()).ToArray());
        }
        else if (Kind == AttributeChangeKind.Delete)
        {
            sink.Texts("keys", Keys.Select(key => key ?? "null").ToArray());
        }
    }
}
