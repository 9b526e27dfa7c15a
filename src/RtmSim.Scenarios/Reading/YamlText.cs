using System.Linq;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Reading;

/// <summary>Nodes as text on one line, for messages.</summary>
internal static class YamlText
{
    /// <summary>The node in flow style, long texts cut.</summary>
    /// <param name="node">The node.</param>
    /// <param name="except">A key of the node itself to leave out.</param>
    public static string Flow(YamlNode node, string? except = null) => node switch
    {
        YamlMap map => $"{{ {string.Join(", ", map.Entries
            .Where(entry => entry.Key.Text != except)
            .Select(entry => $"{entry.Key.Text}: {Flow(entry.Value)}"))} }}",
        YamlList list => $"[{string.Join(", ", list.Items.Select(item => Flow(item)))}]",
        YamlScalar { IsPlain: true } scalar => Words.Short(scalar.Text),
        YamlScalar scalar => $"\"{Words.Short(scalar.Text)}\"",
        _ => string.Empty,
    };
}
