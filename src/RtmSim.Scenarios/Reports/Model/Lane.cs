namespace RtmSim.Scenarios.Reports.Model;

/// <summary>A column of the picture: the service, or one client.</summary>
/// <param name="Index">Its place from the left, from 0; 0 is the service.</param>
/// <param name="Name">The user ID, with the client's number where several clients use it.</param>
internal sealed record Lane(int Index, string Name);
