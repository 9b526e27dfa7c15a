using System.Collections.Generic;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>A fault, from the control that made it to the one that ended it.</summary>
/// <param name="Name">What it is, such as <c>cut (up)</c>.</param>
/// <param name="Lanes">The lanes it is about, in order.</param>
/// <param name="From">The item that made it.</param>
/// <param name="To">The item that ended it; -1 if it lasted to the end of the trace.</param>
/// <param name="FromRow">Its first row.</param>
/// <param name="ToRow">Its last row.</param>
internal sealed record FaultSpan(
    string Name, IReadOnlyList<int> Lanes, int From, int To, int FromRow, int ToRow);
