using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>
/// A channel's attributes, which go when it has been empty for a while (K-08, S-45). That is looked
/// at when somebody looks at them, so that waiting costs no events.
/// </summary>
internal sealed class ChannelAttributeStore
{
    private readonly AttributeSet _attributes = new(AttributeLimits.MaxChannelBytes);

    /// <summary>Since when there are attributes and no members; null if not so.</summary>
    private long? _emptySince;

    public IReadOnlyList<AttributeEntry> Read(IReadOnlyList<string>? keys, ServiceWorld world)
    {
        ClearIfDue(world);
        return keys is null ? _attributes.All : _attributes.Pick(keys);
    }

    /// <summary>Carries out a change, or nothing of it if it would leave too much.</summary>
    public bool TryApply(
        AttributeChange change, string userId, bool isEmpty, ServiceWorld world)
    {
        ClearIfDue(world);
        if (!_attributes.TryApply(change, userId, world.NowMs))
        {
            return false;
        }

        // The first write to an empty channel starts the time, a later one does not start it anew.
        _emptySince = isEmpty && !_attributes.IsEmpty ? _emptySince ?? world.Now : null;
        return true;
    }

    public void OnJoin(ServiceWorld world)
    {
        ClearIfDue(world);
        _emptySince = null;
    }

    public void OnEmptied(ServiceWorld world) =>
        _emptySince = _attributes.IsEmpty ? null : world.Now;

    /// <summary>What happens at the very moment is in time, as with all deadlines (S-09).</summary>
    private void ClearIfDue(ServiceWorld world)
    {
        long ttl = world.Options.EmptyChannelAttributeTtl.BclCompatibleTicks;
        if (_emptySince is { } since
            && !world.Trace.Boundaries.Lasts(Boundaries.EmptyChannel, world.Now - since, ttl))
        {
            _attributes.Clear();
            _emptySince = null;
        }
    }
}
