using RtmSim.Kernel;

namespace RtmSim.Scenarios.Exploring.Orders;

/// <summary>A run in one order of the events of one instant.</summary>
/// <param name="Ties">The order, as an option that a run can be made with.</param>
/// <param name="Result">What came of it.</param>
public sealed record TriedOrder<T>(TieOptions Ties, T Result);
