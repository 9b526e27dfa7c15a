using System;
using System.CommandLine;
using System.IO;

namespace RtmSim.Cli.Tokens;

/// <summary>
/// The verb <c>token</c>: makes, reads and checks tokens. Nothing that it prints holds a
/// certificate, so that a log of its calls can be kept.
/// </summary>
internal static class TokenVerb
{
    public const string Name = "token";

    public static Command Create(
        Screen screen, TextWriter errors, Func<string, string?> variables) =>
        new(Name, "Makes tokens, shows what they say, and checks them.")
        {
            TokenMake.Create(screen, errors, variables),
            TokenInspect.Create(screen, errors),
            TokenVerify.Create(screen, errors, variables),
        };
}
