using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RtmSim.Tracing;

namespace RtmSim.Cli.Rules;

/// <summary>Rules as lines, or as a JSON array.</summary>
internal static class RulesList
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static void Show(IReadOnlyList<Rule> rules, bool asJson, Screen screen)
    {
        if (asJson)
        {
            screen.Line(Json(rules));
            return;
        }

        foreach (Rule rule in rules)
        {
            screen.Line(Line(rule));
        }
    }

    /// <summary>ID, evidence and title, each in its column.</summary>
    public static string Line(Rule rule) => string.Format(
        CultureInfo.InvariantCulture,
        "{0,-6}{1,-12}{2}",
        rule.Id,
        Name(rule.Evidence),
        rule.Title);

    private static string Name(Evidence evidence) => evidence.ToString().ToLowerInvariant();

    private static string Json(IReadOnlyList<Rule> rules)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartArray();
            foreach (Rule rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("area", rule.Area);
                json.WriteString("title", rule.Title);
                json.WriteString("evidence", Name(rule.Evidence));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
