namespace RtmSim.Scenarios.Exploring.Campaigns.Reaching;

/// <summary>Something that runs of a campaign reached.</summary>
/// <param name="Name">Its name in its family.</param>
/// <param name="Runs">How many runs reached it.</param>
/// <param name="First">The lowest seed that did.</param>
public readonly record struct Reached(string Name, long Runs, long First);
