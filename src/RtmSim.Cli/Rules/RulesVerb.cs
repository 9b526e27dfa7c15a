using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using RtmSim.Tracing;
using Ledger = RtmSim.Tracing.Rules;

namespace RtmSim.Cli.Rules;

/// <summary>The verb <c>rules</c>: the ledger, or a part of it.</summary>
internal static class RulesVerb
{
    public static Command Create(Screen screen)
    {
        Option<string[]> areas = new("--area")
        {
            Description = "Only rules of these areas, such as C or PR.",
            HelpName = "AREA",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = ReadAreas,
        };
        Option<Evidence?> evidence = new("--evidence")
        {
            Description = "Only rules that rest on this: documented, measured or assumed.",
            HelpName = "KIND",
            CustomParser = ReadEvidence,
        };
        Option<bool> json = new("--json") { Description = "Prints them as JSON." };
        Command command = new("rules", "Prints the rules that the simulator follows.")
        {
            areas, evidence, json,
        };
        command.SetAction(parsed =>
        {
            string[] wanted = parsed.GetValue(areas) ?? [];
            Evidence? kind = parsed.GetValue(evidence);
            Rule[] rules = Ledger.All
                .Where(rule => wanted.Length == 0 || wanted.Contains(rule.Area))
                .Where(rule => kind is null || rule.Evidence == kind)
                .ToArray();
            RulesList.Show(rules, parsed.GetValue(json), screen);
            return ExitCodes.Passed;
        });
        return command;
    }

    private static string[] ReadAreas(ArgumentResult result)
    {
        string[] known = Ledger.All.Select(rule => rule.Area).Distinct().ToArray();
        List<string> wanted = [];
        foreach (Token token in result.Tokens)
        {
            string area = token.Value.ToUpperInvariant();
            if (known.Contains(area))
            {
                wanted.Add(area);
            }
            else
            {
                result.AddError(
                    $"--area: there is no area \"{token.Value}\"; there are "
                    + string.Join(' ', known));
            }
        }

        return wanted.ToArray();
    }

    private static Evidence? ReadEvidence(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        foreach (Evidence kind in Enum.GetValues<Evidence>())
        {
            if (string.Equals(kind.ToString(), text, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        result.AddError(
            $"--evidence takes documented, measured or assumed, not \"{text}\"");
        return null;
    }
}
