using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using RtmSim.Testing;

namespace RtmSim.Tests.Ledger;

/// <summary>Where the sources name rules.</summary>
internal static partial class RuleMentions
{
    private const string LedgerFolder = "src/RtmSim/Trace/Rules/";

    /// <summary>Each ID that is a text literal in the product's code, outside the ledger.</summary>
    public static IEnumerable<RuleMention> InProduct() => Sources("src")
        .Where(file => !file.Path.StartsWith(LedgerFolder, StringComparison.Ordinal))
        .SelectMany(file => IdLiteral().Matches(file.Text)
            .Select(match => new RuleMention(match.Groups["id"].Value, file.Path)));

    /// <summary>Each ID that an attribute of a test names, in any test project.</summary>
    public static IEnumerable<RuleMention> InTests() => Sources("tests")
        .SelectMany(file => RuleAttributes().Matches(file.Text)
            .SelectMany(match => match.Groups["id"].Captures)
            .Select(capture => new RuleMention(capture.Value, file.Path)));

    private static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        Repository.Sources(folder)
            .Select(file => (Repository.Relative(file), File.ReadAllText(file)));

    [GeneratedRegex("\"(?<id>[A-Z]{1,2}-[0-9]{2})\"")]
    private static partial Regex IdLiteral();

    /// <summary>An attribute section with the rule attribute alone or among others.</summary>
    [GeneratedRegex("""[\[,]\s*Rule(?:Attribute)?\((?:\s*"(?<id>[^"]*)"\s*,?)+\s*\)""")]
    private static partial Regex RuleAttributes();
}

/// <summary>A file names a rule.</summary>
internal sealed record RuleMention(string Id, string Path);
