using System.Collections.Generic;
using NodaTime;

namespace RtmSim.Scenarios.Expectations;

/// <summary>What a run must show.</summary>
internal abstract class Expectation
{
    protected Expectation(ExpectationSource source) => Source = source;

    public ExpectationSource Source { get; }

    /// <summary>Looks at a run; null if it shows what it must.</summary>
    public abstract ScenarioFailure? Check(TraceEvidence evidence);

    protected ScenarioFailure Fail(IReadOnlyList<string> happened, IReadOnlyList<string> around) =>
        new(Source.Place, Source.Text, Source.Why, happened, around);

    protected ScenarioFailure Fail(
        TraceEvidence evidence, Duration? around, params string[] happened) =>
        Fail(happened, evidence.Around(around));
}
