using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RtmSim.Scenarios.Running;

namespace RtmSim.Scenarios.Expectations;

/// <summary>Things must happen one after another, to whomever.</summary>
internal sealed class InOrderExpectation : Expectation
{
    private readonly IReadOnlyList<Happening> _expected;

    public InOrderExpectation(ExpectationSource source, IReadOnlyList<Happening> expected)
        : base(source) => _expected = expected;

    public override ScenarioFailure? Check(TraceEvidence evidence)
    {
        Observed? last = null;
        for (int i = 0; i < _expected.Count; i++)
        {
            Observed? next = _expected[i].In(evidence)
                .FirstOrDefault(found => !(found.Event.Sequence <= last?.Event.Sequence));
            if (next is null)
            {
                return Explain(evidence, i, last);
            }

            last = next;
        }

        return null;
    }

    private ScenarioFailure Explain(TraceEvidence evidence, int place, Observed? last)
    {
        string what = string.Format(
            CultureInfo.InvariantCulture, "line {0}: {1}", place + 1, _expected[place]);
        Observed? before = _expected[place].In(evidence).LastOrDefault();
        string[] happened =
        {
            last is null
                ? $"{what} never comes"
                : $"{what} does not come after {last.Event.ToString().Trim()}",
            before is null
                ? "instead: it never comes at all"
                : $"instead: it comes before, last with {before.Event.ToString().Trim()}",
        };
        return last is null
            ? Fail(evidence, null, happened)
            : Fail(happened, evidence.Around((before ?? last).Event));
    }
}
