namespace RtmSim.Tracing;

/// <summary>A limit that an app can meet: a size, a count, a rate or a time.</summary>
/// <param name="Rule">The ID of the rule that sets it.</param>
/// <param name="What">What is limited, and to how much.</param>
/// <param name="Kind">How it is limited, which decides what sides it has.</param>
public sealed record Boundary(string Rule, string What, BoundaryKind Kind);
