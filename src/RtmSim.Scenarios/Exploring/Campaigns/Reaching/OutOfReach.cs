using System.Collections.Generic;

namespace RtmSim.Scenarios.Exploring.Campaigns.Reaching;

/// <summary>Things of a family that no generated run reaches, all for one reason.</summary>
/// <param name="Why">The reason, in sentences.</param>
/// <param name="Names">Their names in the family.</param>
public sealed record OutOfReach(string Why, IReadOnlyList<string> Names);
