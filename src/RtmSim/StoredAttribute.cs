using NodaTime;

namespace RtmSim;

/// <summary>An attribute of a user or a channel as the service has it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="ChangedBy">
/// Who wrote it last; empty if the test did without naming anybody, and for attributes of users.
/// </param>
/// <param name="ChangedAt">
/// When, in whole milliseconds of the virtual clock; null for attributes of users (K-07).
/// </param>
public sealed record StoredAttribute(
    string Key, string Value, string ChangedBy, Instant? ChangedAt);
