using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;

namespace RtmSim.Scenarios.Expectations;

/// <summary>Makes an expectation; null, and a report, if its values do not fit together.</summary>
internal delegate Expectation? BuildExpectation(
    ExpectationSource source, ArgumentValues values, ReadContext context);

/// <summary>A word of the language that says what to expect.</summary>
/// <param name="Name">The key that tells it from the others.</param>
/// <param name="Summary">A line for whoever writes a file.</param>
/// <param name="Arguments">Its keys, the telling one and the common ones among them.</param>
/// <param name="Build">Makes the expectation.</param>
internal sealed record ExpectationKind(
    string Name, string Summary, ArgumentSet Arguments, BuildExpectation Build) : IForm
{
    public string What => Name;
}
