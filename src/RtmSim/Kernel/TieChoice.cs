namespace RtmSim.Kernel;

/// <summary>What was decided at a tie.</summary>
/// <param name="Taken">Which lane went first, from 0 in the order of scheduling.</param>
/// <param name="Of">How many there were, at least two.</param>
internal readonly record struct TieChoice(int Taken, int Of);
