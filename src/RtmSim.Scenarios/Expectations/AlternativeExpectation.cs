using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;

namespace RtmSim.Scenarios.Expectations;

/// <summary>One of several lists of expectations must be met as a whole.</summary>
internal sealed class AlternativeExpectation : Expectation
{
    private readonly IReadOnlyList<IReadOnlyList<Expectation>> _alternatives;

    public AlternativeExpectation(
        ExpectationSource source, IReadOnlyList<IReadOnlyList<Expectation>> alternatives)
        : base(source) => _alternatives = alternatives;

    /// <summary>What an alternative has found counts only if all of it holds.</summary>
    public override ScenarioFailure? Check(TraceEvidence evidence)
    {
        List<string> happened = new();
        IReadOnlyList<(int Callbacks, int Calls)> mark = evidence.Mark();
        for (int i = 0; i < _alternatives.Count; i++)
        {
            ScenarioFailure? failure = _alternatives[i]
                .Select(expectation => expectation.Check(evidence))
                .FirstOrDefault(failed => failed is not null);
            if (failure is null)
            {
                return null;
            }

            evidence.Return(mark);
            happened.Add(string.Format(
                CultureInfo.InvariantCulture,
                "alternative {0}: {1} ({2})",
                i + 1, failure.Expected, failure.Place));
            happened.AddRange(failure.Happened.Select(line => "  " + line));
        }

        return Fail(happened, evidence.Around((Duration?)null));
    }
}
