namespace RtmSim.Tracing;

/// <summary>An option of the run that is not at its default.</summary>
/// <param name="Name">
/// Where a scenario file has it, such as <c>options.client.loginTimeout</c>.
/// </param>
/// <param name="Value">The value as a scenario file writes it, such as <c>5s</c>.</param>
public sealed record TraceSetting(string Name, string Value);
