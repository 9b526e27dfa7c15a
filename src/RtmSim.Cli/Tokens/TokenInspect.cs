using System.CommandLine;
using System.IO;
using RtmSim.Service.Tokens;

namespace RtmSim.Cli.Tokens;

/// <summary>The verb <c>token inspect</c>: what a token says, whether true or not.</summary>
internal static class TokenInspect
{
    public static Command Create(Screen screen, TextWriter errors)
    {
        Argument<string> token = new("TOKEN") { Description = "The token." };
        Option<bool> json = new("--json") { Description = "Prints it as JSON." };
        Command command = new("inspect", "Shows what a token says, without verifying it.")
        {
            token, json,
        };
        command.SetAction(parsed => Guarded.Run(
            () =>
            {
                TokenContent content =
                    TokenCheck.Read(parsed.GetRequiredValue(token), out string flaw)
                    ?? throw new InputException($"the token cannot be read: {flaw}");
                if (parsed.GetValue(json))
                {
                    screen.Line(TokenJson.Of(content));
                }
                else
                {
                    TokenText.Show(content, screen);
                }

                return ExitCodes.Passed;
            },
            errors));
        return command;
    }
}
