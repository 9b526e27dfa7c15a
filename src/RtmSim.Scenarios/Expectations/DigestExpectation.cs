namespace RtmSim.Scenarios.Expectations;

/// <summary>The run must have a digest, and so be the same to all its users.</summary>
internal sealed class DigestExpectation : Expectation
{
    private readonly string _digest;

    public DigestExpectation(ExpectationSource source, string digest)
        : base(source) => _digest = digest;

    public override ScenarioFailure? Check(TraceEvidence evidence) => evidence.Digest == _digest
        ? null
        : Fail(
            evidence, null,
            $"instead: the run's digest is {evidence.Digest}; another seed, another step or "
                + "another answer of the simulator gives another");
}
