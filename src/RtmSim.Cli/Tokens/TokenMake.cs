using System;
using System.CommandLine;
using System.IO;
using System.Text;
using NodaTime;
using RtmSim.Client;
using RtmSim.Scenarios.Reading;

namespace RtmSim.Cli.Tokens;

/// <summary>The verb <c>token make</c>: the same arguments give the same token.</summary>
internal static class TokenMake
{
    public static Command Create(
        Screen screen, TextWriter errors, Func<string, string?> variables)
    {
        TokenOptionSet owner = new(variables);
        Option<string> lifetime = new("--lifetime")
        {
            Description = "How long a login with it works, like 90s or 12h; at most 24h.",
            HelpName = "TIME",
            DefaultValueFactory = _ => "24h",
        };
        Option<string> salt = new("--salt")
        {
            Description = "Any number; it makes two tokens of one second differ.",
            HelpName = "N",
            DefaultValueFactory = _ => "1",
        };
        Option<string> version = new("--version")
        {
            Description = "The format, 006 or 007.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "006",
        };
        Option<bool> noLogin = new("--no-login")
        {
            Description = "Leaves out the privilege to log in.",
        };
        Command command = new("make", "Prints a token as an app's own server makes it.");
        owner.AddTo(command);
        command.Options.Add(lifetime);
        command.Options.Add(salt);
        command.Options.Add(version);
        command.Options.Add(noLogin);
        command.SetAction(parsed => Guarded.Run(
            () =>
            {
                TokenOptions options = new()
                {
                    Version = Version(parsed.GetRequiredValue(version)),
                    Lifetime = Lifetime(parsed.GetRequiredValue(lifetime)),
                    CanLogin = !parsed.GetValue(noLogin),
                };
                uint number = TokenOptionSet.Number(parsed.GetRequiredValue(salt), "--salt");
                screen.Line(Make(owner.Read(parsed), number, options));
                return ExitCodes.Passed;
            },
            errors));
        return command;
    }

    private static string Make(TokenOwner owner, uint salt, TokenOptions options)
    {
        if (Encoding.UTF8.GetByteCount(owner.User) > Limits.MaxIdBytes)
        {
            throw new InputException("--user: a user ID has at most 64 bytes");
        }

        try
        {
            return TokenBuilder.Build(
                owner.AppId, owner.Certificate, owner.User,
                Instant.FromUnixTimeSeconds(owner.At), salt, options);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new InputException(
                "--at is too late: the token's end has to fit into 32 bits of seconds, too");
        }
    }

    private static TokenVersion Version(string text) => text switch
    {
        "006" => TokenVersion.V006,
        "007" => TokenVersion.V007,
        _ => throw new InputException("--version takes 006 or 007"),
    };

    private static Duration Lifetime(string text)
    {
        Duration? lifetime = Durations.Parse(text, out _);
        return lifetime is { } time && time <= Duration.FromHours(24)
            && time == Duration.FromSeconds((long)time.TotalSeconds)
            ? time
            : throw new InputException(
                "--lifetime takes a time in whole seconds, up to 24h: write it like 90s or 12h");
    }
}
