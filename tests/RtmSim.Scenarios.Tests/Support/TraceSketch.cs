using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Support;

/// <summary>
/// Traces written down for a test, an event a line: seconds, client, kind, name, arguments. A plus
/// in a name is a blank, <c>code=6</c> is the event's code.
/// </summary>
internal static class TraceSketch
{
    /// <summary>The trace; what cannot be read of it fails.</summary>
    /// <param name="text">The events.</param>
    /// <param name="end">How many seconds the run takes; null until its last event.</param>
    /// <param name="cutShort">Whether something is due at the end.</param>
    public static RecordedTrace Read(string text, decimal? end = null, bool cutShort = false)
    {
        JsonObject[] events = text.Split('\n')
            .Where(line => line.Trim().Length > 0)
            .Select((line, place) => Event(line.Trim().Split(' '), place))
            .ToArray();
        JsonObject header = new()
        {
            ["format"] = "rtmsim-trace",
            ["version"] = 1,
            ["seed"] = 1,
            ["epoch"] = "2021-01-01T00:00:00Z",
            ["end_ms"] = (end * 1000) ?? events.Last()["t_ms"]!.GetValue<decimal>(),
            ["events"] = events.Length,
            ["digest"] = "0000000000000000",
        };
        if (cutShort)
        {
            header.Insert(5, "cut_short", true);
        }

        string lines = string.Concat(events.Prepend(header)
            .Select(line => line.ToJsonString() + "\n"));
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(lines));
        return RecordedTrace.Read(stream, "sketch", acceptChanged: true);
    }

    private static JsonObject Event(string[] words, int place)
    {
        JsonObject line = new()
        {
            ["seq"] = place,
            ["t_ms"] = decimal.Parse(words[0], CultureInfo.InvariantCulture) * 1000,
        };
        if (words[1] != "-")
        {
            line["client"] = "client" + words[1];
            line["client_no"] = int.Parse(words[1], CultureInfo.InvariantCulture);
        }

        line["kind"] = words[2];
        line["name"] = words[3].Replace('+', ' ');
        if (words[2] is "call" or "control")
        {
            line["from"] = "test";
        }

        KeyValuePair<string, string>[] values = words.Skip(4)
            .Select(word => new KeyValuePair<string, string>(
                word.Split('=')[0], word.Split('=')[1]))
            .ToArray();
        if (words[2] != "return")
        {
            line["args"] = new JsonObject(values.Where(each => each.Key != "code").Select(
                each => new KeyValuePair<string, JsonNode?>(each.Key, Value(each.Value))));
        }

        foreach (string code in values.Where(each => each.Key == "code").Select(e => e.Value))
        {
            string[] parts = code.Split(':');
            line["code"] = int.Parse(parts[0], CultureInfo.InvariantCulture);
            if (parts.Length > 1)
            {
                line["code_name"] = parts[1];
            }
        }

        return line;
    }

    private static JsonNode Value(string text)
    {
        string[] named = text.Split(':');
        if (named.Length == 2)
        {
            return new JsonObject
            {
                ["number"] = int.Parse(named[0], CultureInfo.InvariantCulture),
                ["name"] = named[1],
            };
        }

        return long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long n)
            ? n
            : text;
    }
}
