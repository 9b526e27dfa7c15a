namespace RtmSim.Tests.Support;

/// <summary>A channel attribute as a callback of either API had it.</summary>
internal sealed record SeenAttribute(
    string Key, string Value, string LastUpdateUserId, long LastUpdateTs);
