namespace RtmSim.Tracing;

/// <summary>A member of a line of a trace file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="What">What it should be, as a message puts it.</param>
/// <param name="IsRequired">Whether each such line has it.</param>
internal sealed record TraceMember(string Name, string What, bool IsRequired = false);
