using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>
/// What the SDK looks at before it asks the service: for the attributes of users or those of
/// channels, which differ in what they may hold (A-12, A-13, S-42).
/// </summary>
internal sealed class AttributeChecks
{
    private readonly SimClient _client;
    private readonly int _maxBytes;
    private readonly Boundary _count;
    private readonly Boundary _value;
    private readonly Boundary _bytes;

    private AttributeChecks(
        SimClient client, int maxBytes, Boundary count, Boundary value, Boundary bytes)
    {
        _client = client;
        _maxBytes = maxBytes;
        _count = count;
        _value = value;
        _bytes = bytes;
    }

    public static AttributeChecks OfUsers(SimClient client) => new(
        client, AttributeLimits.MaxUserBytes,
        Boundaries.UserAttributes, Boundaries.UserValue, Boundaries.UserBytes);

    public static AttributeChecks OfChannels(SimClient client) => new(
        client, AttributeLimits.MaxChannelBytes,
        Boundaries.ChannelAttributes, Boundaries.ChannelValue, Boundaries.ChannelBytes);

    /// <summary>False for what the calling thread refuses with 3.</summary>
    public bool IsValid(AttributeChange change) => change.Kind switch
    {
        AttributeChangeKind.Clear => true,
        AttributeChangeKind.Delete => AreKeysValid(change.Keys),
        _ => AreEntriesValid(change.Entries),
    };

    /// <summary>1 to 32 good keys; one may come twice.</summary>
    public bool AreKeysValid(IReadOnlyList<string> keys) => keys.Count > 0
        && _client.Allows(Boundaries.AttributeKeys, keys.Count, AttributeLimits.MaxCount)
        && keys.All(IsKeyValid);

    /// <summary>True for what is refused after the rate limit, without asking (S-42).</summary>
    public bool IsTooLarge(AttributeChange change) =>
        !_client.Allows(_count, change.Entries.Count, AttributeLimits.MaxCount)
        || !_client.Allows(_bytes, change.SizeBytes, _maxBytes)
        || change.Entries.Any(entry => !_client.Allows(
            _value, Encoding.UTF8.GetByteCount(entry.Value), AttributeLimits.MaxValueBytes));

    private bool AreEntriesValid(IReadOnlyList<AttributeEntry> entries) =>
        entries.Count > 0
        && entries.All(entry => IsKeyValid(entry.Key) && !string.IsNullOrEmpty(entry.Value))
        && entries.Select(entry => entry.Key).Distinct(StringComparer.Ordinal).Count()
            == entries.Count;

    private bool IsKeyValid(string? key) =>
        !string.IsNullOrEmpty(key)
        && _client.Allows(
            Boundaries.AttributeKey,
            Encoding.UTF8.GetByteCount(key),
            AttributeLimits.MaxKeyBytes)
        && !(_client.Options.StrictAttributeKeys
            && key!.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)));
}
