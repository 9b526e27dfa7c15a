using System.Linq;
using RtmSim.Scenarios.Language;
using static RtmSim.Scenarios.Expectations.ExpectationArguments;

namespace RtmSim.Scenarios.Expectations;

/// <summary>The expectation of a whole run, as of one that was recorded.</summary>
internal static class DigestKind
{
    private const int Digits = 16;

    private static readonly Argument<string> Name = new(
        "digest", ArgumentTypes.Text, "the sixteen digits of the run", isRequired: true);

    public static readonly ExpectationKind Instance = new(
        "digest",
        "all that the users could observe is what gave this digest",
        new ArgumentSet(Name, Why),
        (source, values, context) =>
        {
            string digest = values.Get(Name);
            if (digest.Length == Digits && digest.All(IsDigit))
            {
                return new DigestExpectation(source, digest);
            }

            context.Report(
                values.PositionOf(Name),
                $"\"{Words.Short(digest)}\" is no digest: sixteen digits, 0 to 9 and a to f");
            return null;
        });

    private static bool IsDigit(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'f';
}
