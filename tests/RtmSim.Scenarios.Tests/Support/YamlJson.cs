using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RtmSim.Scenarios.Tests.Support;

/// <summary>YAML as the JSON that an editor's checker sees: plain words have types.</summary>
internal static class YamlJson
{
    private static readonly Regex Integer = new("^[-+]?[0-9]+$");

    private static readonly Regex Number =
        new(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$");

    /// <summary>The only document of a text.</summary>
    public static JToken Read(string yaml)
    {
        YamlStream stream = new();
        stream.Load(new StringReader(yaml));
        return Convert(stream.Documents.Single().RootNode);
    }

    private static JToken Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => new JObject(map.Children.Select(each =>
            new JProperty(((YamlScalarNode)each.Key).Value!, Convert(each.Value)))),
        YamlSequenceNode list => new JArray(list.Children.Select(Convert)),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value!),
        YamlScalarNode quoted => new JValue(quoted.Value),
        _ => throw new NotSupportedException($"{node.NodeType} is no JSON"),
    };

    /// <summary>As the core schema of YAML 1.2 takes a word without quotes.</summary>
    private static JValue Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => JValue.CreateNull(),
        "true" or "True" or "TRUE" => new JValue(true),
        "false" or "False" or "FALSE" => new JValue(false),
        _ when Integer.IsMatch(text) && long.TryParse(
            text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) =>
            new JValue(whole),
        _ when Number.IsMatch(text) => new JValue(
            double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => new JValue(text),
    };
}
