using System.CommandLine;

namespace RtmSim.Cli.Annotations;

/// <summary>The option <c>--annotations</c> of the verbs that check something.</summary>
internal static class AnnotationOption
{
    public static Option<AnnotationStyle> Create() => new("--annotations")
    {
        Description = "Prints each failure also as this build server reads it; there is github.",
        HelpName = "SERVER",
        CustomParser = result =>
        {
            if (result.Tokens[0].Value == "github")
            {
                return AnnotationStyle.GitHub;
            }

            result.AddError("--annotations takes github");
            return AnnotationStyle.None;
        },
    };
}
