using YamlDotNet.Core;

namespace RtmSim.Scenarios.Yaml;

/// <summary>What the parser complains of, for people who write scenarios.</summary>
internal static class ParserFaults
{
    /// <summary>The fault in our words, at the place where a writer would look.</summary>
    public static YamlFault Explain(YamlException fault, Position position, string text) =>
        FindTab(text, position.Line) is { } tab
            ? new YamlFault(
                tab, "a tab in the indentation, which YAML does not allow; use spaces")
            : new YamlFault(position, $"not YAML: {Lower(fault.Message)}");

    /// <summary>The first tab that indents, at or after the place the parser names.</summary>
    private static Position? FindTab(string text, int firstLine)
    {
        string[] lines = text.Split('\n');
        for (int i = firstLine - 1; i < lines.Length; i++)
        {
            int indent = lines[i].Length - lines[i].TrimStart(' ', '\t').Length;
            int tab = lines[i].IndexOf('\t', 0, indent);
            if (tab >= 0)
            {
                return new Position(i + 1, tab + 1);
            }
        }

        return null;
    }

    private static string Lower(string message) => message.Length == 0
        ? "no reason given"
        : char.ToLowerInvariant(message[0]) + message.Substring(1).TrimEnd('.');
}
