using System.Collections.Generic;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>A trace that laws are to judge.</summary>
internal sealed class Subject
{
    private readonly RecordedTrace _trace;

    public Subject(RecordedTrace trace) => _trace = trace;

    public IEnumerable<Observation> Observations()
    {
        foreach (TraceEvent traced in _trace)
        {
            yield return new Observation(traced);
        }
    }
}
