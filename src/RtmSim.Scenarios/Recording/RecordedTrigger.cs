namespace RtmSim.Scenarios.Recording;

/// <summary>The callback in which a step is done.</summary>
/// <param name="Client">The client's number.</param>
/// <param name="Name">The handler.</param>
/// <param name="Nth">The how many-th such callback of the run, from 1.</param>
internal sealed record RecordedTrigger(int Client, string Name, int Nth);
