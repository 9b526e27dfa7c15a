using System;
using System.CommandLine;
using System.Globalization;
using System.Text;
using RtmSim.Client;

namespace RtmSim.Cli.Tokens;

/// <summary>
/// What making and checking have in common: whose token it is, and when. Messages quote no value,
/// since a value in the wrong place may be the certificate.
/// </summary>
internal sealed class TokenOptionSet
{
    public const string DefaultVariable = "RTMSIM_CERTIFICATE";

    private readonly Func<string, string?> _variables;

    private readonly Option<string> _appId = new("--app-id")
    {
        Description = "The App ID.",
        HelpName = "ID",
        Required = true,
    };

    private readonly Option<string?> _certificate = new("--certificate")
    {
        Description = "The App certificate. Others can see it in the list of processes; better "
            + "leave it in the environment.",
        HelpName = "TEXT",
    };

    private readonly Option<string?> _certificateEnv = new("--certificate-env")
    {
        Description = "The environment variable that holds the certificate; "
            + DefaultVariable + " if neither option is given.",
        HelpName = "NAME",
    };

    private readonly Option<string> _user = new("--user")
    {
        Description = "The user ID.",
        HelpName = "ID",
        Required = true,
    };

    private readonly Option<string> _at = new("--at")
    {
        Description = "The time, as a Unix second; for now --at $(date +%s).",
        HelpName = "SECONDS",
        Required = true,
    };

    public TokenOptionSet(Func<string, string?> variables) => _variables = variables;

    public void AddTo(Command command)
    {
        command.Options.Add(_appId);
        command.Options.Add(_certificate);
        command.Options.Add(_certificateEnv);
        command.Options.Add(_user);
        command.Options.Add(_at);
    }

    /// <exception cref="InputException">Something is missing or has not the right form.</exception>
    public TokenOwner Read(ParseResult parsed)
    {
        string appId = parsed.GetRequiredValue(_appId);
        if (Encoding.UTF8.GetByteCount(appId) != Limits.AppIdBytes)
        {
            throw new InputException("--app-id: an App ID has 32 characters");
        }

        string user = parsed.GetRequiredValue(_user);
        if (user.Length == 0)
        {
            throw new InputException("--user: a user ID has at least one character");
        }

        return new TokenOwner(
            appId, Certificate(parsed), user, Number(parsed.GetRequiredValue(_at), "--at"));
    }

    /// <summary>Reads a number of 32 bits, which is what tokens have.</summary>
    /// <exception cref="InputException">It is none.</exception>
    public static uint Number(string text, string option) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number)
            ? number
            : throw new InputException($"{option} takes a whole number from 0 to {uint.MaxValue}");

    private string Certificate(ParseResult parsed)
    {
        string? given = parsed.GetValue(_certificate);
        string? variable = parsed.GetValue(_certificateEnv);
        if (given is not null && variable is not null)
        {
            throw new InputException(
                "--certificate and --certificate-env exclude each other; give one");
        }

        string? found = given ?? Variable(variable ?? DefaultVariable);
        if (!string.IsNullOrEmpty(found))
        {
            return found;
        }

        throw new InputException(
            given is not null ? "--certificate: the certificate is empty"
            : variable is not null
                ? "--certificate-env: the variable that it names is not set, or empty"
            : "there is no certificate: set the environment variable " + DefaultVariable
                + ", or name another by --certificate-env");
    }

    private string? Variable(string name)
    {
        // The system takes neither for a name.
        bool isName = name.Length > 0 && !name.Contains('=') && !name.Contains('\0');
        return isName ? _variables(name) : null;
    }
}
