namespace RtmSim.Scenarios.Expectations;

/// <summary>How many there must be; null for an end that is open.</summary>
internal sealed record CountBounds(long? Least, long? Most)
{
    public bool Contains(long count) => !(count < Least) && !(count > Most);
}
