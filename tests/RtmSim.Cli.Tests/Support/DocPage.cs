using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using RtmSim.Testing;
using YamlDotNet.RepresentationModel;

namespace RtmSim.Cli.Tests.Support;

/// <summary>A page of the documentation, for tests that run what stands in it.</summary>
internal sealed class DocPage
{
    public DocPage(string name) =>
        Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", name + ".md"));

    public string Text { get; }

    /// <summary>The code blocks of a language, in order.</summary>
    public string[] Blocks(string language) => Regex
        .Matches(
            Text, $@"^```{language}\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)
        .Select(match => match.Groups[1].Value)
        .ToArray();

    /// <summary>The documents of a YAML text.</summary>
    public static IReadOnlyList<YamlNode> Documents(string yaml)
    {
        YamlStream stream = new();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Select(document => document.RootNode).ToArray();
    }

    /// <summary>All values of a key, anywhere in a YAML text.</summary>
    public static IEnumerable<string> Values(string yaml, string key) => Documents(yaml)
        .SelectMany(root => root.AllNodes)
        .OfType<YamlMappingNode>()
        .Where(node => node.Children.ContainsKey(key))
        .Select(node => node.Children[key])
        .OfType<YamlScalarNode>()
        .Select(node => node.Value!);
}
