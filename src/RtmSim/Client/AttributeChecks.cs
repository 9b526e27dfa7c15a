using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>What the SDK looks at before it asks the service (A-12, A-13, S-42).</summary>
internal static class AttributeChecks
{
    /// <summary>False for what the calling thread refuses with 3.</summary>
    public static bool IsValid(AttributeChange change, ClientOptions options) =>
        change.Kind switch
        {
            AttributeChangeKind.Clear => true,
            AttributeChangeKind.Delete => AreKeysValid(change.Keys, options),
            _ => AreEntriesValid(change.Entries, options),
        };

    /// <summary>1 to 32 good keys; one may come twice.</summary>
    public static bool AreKeysValid(IReadOnlyList<string> keys, ClientOptions options) =>
        keys.Count is > 0 and <= AttributeLimits.MaxCount
        && keys.All(key => IsKeyValid(key, options));

    /// <summary>True for what is refused after the rate limit, without asking (S-42).</summary>
    public static bool IsTooLarge(AttributeChange change, int maxBytes) =>
        change.Entries.Count > AttributeLimits.MaxCount
        || change.SizeBytes > maxBytes
        || change.Entries.Any(
            entry => Encoding.UTF8.GetByteCount(entry.Value) > AttributeLimits.MaxValueBytes);

    private static bool AreEntriesValid(
        IReadOnlyList<AttributeEntry> entries, ClientOptions options) =>
        entries.Count > 0
        && entries.All(entry =>
            IsKeyValid(entry.Key, options) && !string.IsNullOrEmpty(entry.Value))
        && entries.Select(entry => entry.Key).Distinct(StringComparer.Ordinal).Count()
            == entries.Count;

    private static bool IsKeyValid(string? key, ClientOptions options) =>
        !string.IsNullOrEmpty(key)
        && Encoding.UTF8.GetByteCount(key) <= AttributeLimits.MaxKeyBytes
        && !(options.StrictAttributeKeys
            && key!.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)));
}
