using System.Linq;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;
using static RtmSim.Scenarios.Expectations.ExpectationArguments;

namespace RtmSim.Scenarios.Expectations;

/// <summary>The expectation of a whole run, as of one that was recorded.</summary>
internal static class DigestKind
{
    private const int Digits = 16;

    private static readonly ArgumentType<string> Type = new(
        "sixteen digits",
        Forms.Pattern("digest", "A run's digest", $"[0-9a-f]{{{Digits}}}", canBeNumber: true),
        Read);

    private static readonly Argument<string> Name = new(
        "digest", Type, "the sixteen digits of the run", isRequired: true);

    public static readonly ExpectationKind Instance = new(
        "digest",
        "all that the users could observe is what gave this digest",
        new ArgumentSet(Name, Why),
        (source, values, _) => new DigestExpectation(source, values.Get(Name)));

    private static bool Read(YamlNode node, ReadContext context, out string value) =>
        ArgumentTypes.Text.Read(node, context, out value)
        && ((value.Length == Digits && value.All(IsDigit)) || context.Refuse(
            node,
            $"\"{Words.Short(value)}\" is no digest; it has sixteen digits, 0 to 9 and a to f"));

    private static bool IsDigit(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'f';
}
