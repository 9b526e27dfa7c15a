using System;
using System.CommandLine;
using System.IO;
using RtmSim.Cli.Annotations;
using RtmSim.Protocol;
using RtmSim.Service;
using RtmSim.Service.Tokens;

namespace RtmSim.Cli.Tokens;

/// <summary>The verb <c>token verify</c>: what a login with a token comes to, and why.</summary>
internal static class TokenVerify
{
    public static Command Create(
        Screen screen, TextWriter errors, Func<string, string?> variables)
    {
        TokenOptionSet owner = new(variables);
        Argument<string> token = new("TOKEN") { Description = "The token." };
        Option<AnnotationStyle> annotations = AnnotationOption.Create();
        Command command = new("verify", "Says what a login with a token comes to, and why.");
        owner.AddTo(command);
        command.Options.Add(annotations);
        command.Arguments.Add(token);
        command.SetAction(parsed => Guarded.Run(
            () =>
            {
                TokenFinding finding = Check(
                    parsed.GetRequiredValue(token), owner.Read(parsed));
                bool isGood = finding.Verdict == Failure.None;
                string line = $"{NameOf(finding.Verdict)}: {finding.Reason}";
                screen.Line(line);
                if (!isGood && parsed.GetValue(annotations) == AnnotationStyle.GitHub)
                {
                    screen.Line(GitHubAnnotation.Of("token " + line));
                }

                return isGood ? ExitCodes.Passed : ExitCodes.Failed;
            },
            errors));
        return command;
    }

    private static TokenFinding Check(string token, TokenOwner owner) => TokenCheck.Explain(
        token, owner.AppId, owner.Certificate, owner.User, owner.At, Privilege006Expiry.Honour);

    private static string NameOf(Failure verdict) => verdict switch
    {
        Failure.None => "OK",
        Failure.TokenExpired => "TOKEN_EXPIRED",
        Failure.NotAuthorized => "NOT_AUTHORIZED",
        _ => "INVALID_TOKEN",
    };
}
