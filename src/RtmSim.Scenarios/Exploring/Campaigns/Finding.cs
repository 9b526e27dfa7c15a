namespace RtmSim.Scenarios.Exploring.Campaigns;

/// <summary>What is wrong with the run of a seed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Check">What found it: one of <see cref="RunChecks.All"/>.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record Finding(long Seed, string Check, string Message);
