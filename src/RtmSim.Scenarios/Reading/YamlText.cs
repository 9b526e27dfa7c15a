using System.Linq;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Reading;

/// <summary>Nodes as text on one line, for messages.</summary>
internal static class YamlText
{
    public static string Flow(YamlNode node) => node switch
    {
        YamlMap map =>
            $"{{ {string.Join(", ", map.Entries.Select(e => $"{e.Key.Text}: {Flow(e.Value)}"))} }}",
        YamlList list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        YamlScalar { IsPlain: true } scalar => Words.Short(scalar.Text),
        YamlScalar scalar => $"\"{Words.Short(scalar.Text)}\"",
        _ => string.Empty,
    };
}
