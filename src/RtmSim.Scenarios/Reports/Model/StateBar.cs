using RtmSim.Client;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>A client's connection being in one state.</summary>
/// <param name="Lane">The client's lane.</param>
/// <param name="State">The state.</param>
/// <param name="FromRow">Where it begins.</param>
/// <param name="ToRow">Where it ends.</param>
internal readonly record struct StateBar(
    int Lane, ConnectionState State, int FromRow, int ToRow);
