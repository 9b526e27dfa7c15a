using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using RtmSim.Cli.Tokens;

namespace RtmSim.Cli;

/// <summary>What is wrong with the arguments.</summary>
internal static class ParseFaults
{
    private const string Hidden =
        "there is an argument or option that this verb does not have; --help shows them";

    /// <summary>All of it in a line, without values if one of them may be a secret.</summary>
    public static string Explain(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        IEnumerable<string> messages = parsed.Errors.Select(error => error.Message.TrimEnd('.'));
        if (MayHoldASecret(arguments))
        {
            string[] values = parsed.Tokens
                .Where(token => token.Type is not (TokenType.Option or TokenType.Command))
                .Select(token => token.Value)
                .Concat(parsed.UnmatchedTokens)
                .ToArray();
            messages = messages.Select(message => Quotes(message, values) ? Hidden : message);
        }

        return string.Join("; ", messages.Distinct());
    }

    private static bool MayHoldASecret(IReadOnlyList<string> arguments) => arguments.Any(
        argument => argument == TokenVerb.Name
            || (argument.StartsWith('-')
                && argument.Contains("cert", StringComparison.OrdinalIgnoreCase)));

    private static bool Quotes(string message, IReadOnlyList<string> values) => values.Any(
        value => message.Contains($"'{value}'", StringComparison.Ordinal)
            || (value.Length > 5 && message.Contains(value, StringComparison.Ordinal)));
}
