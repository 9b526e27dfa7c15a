namespace RtmSim.Scenarios;

/// <summary>A scenario file that was found.</summary>
/// <param name="Path">Where it is, with slashes.</param>
/// <param name="RelativePath">Its path below the folder it was looked for in.</param>
public sealed record ScenarioFile(string Path, string RelativePath);
