using System;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Laws;

/// <summary>A way in which a trace of a shipped scenario can be wrong.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Law">The law that it breaks.</param>
/// <param name="Scenario">The scenario, without its ending.</param>
/// <param name="Change">Makes it wrong.</param>
internal sealed record Deviation(
    string Name, string Law, string Scenario, Action<ChangedTrace> Change)
{
    public RecordedTrace Make()
    {
        ChangedTrace trace = ChangedTrace.Of(Scenario);
        Change(trace);
        return trace.ToTrace();
    }

    public override string ToString() => Name;
}
