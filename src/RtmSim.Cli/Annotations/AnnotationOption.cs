using System.CommandLine;

namespace RtmSim.Cli.Annotations;

/// <summary>The option <c>--annotations</c> of the verbs that check something.</summary>
internal static class AnnotationOption
{
    /// <summary>True if they are asked for.</summary>
    public static Option<bool> Create() => new("--annotations")
    {
        Description = "Prints each failure also as this build server reads it; there is github.",
        HelpName = "SERVER",
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            if (result.Tokens[0].Value == "github")
            {
                return true;
            }

            result.AddError("--annotations takes github");
            return false;
        },
    };
}
