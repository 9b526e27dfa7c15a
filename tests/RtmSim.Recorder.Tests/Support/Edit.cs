using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace RtmSim.Recorder.Tests.Support;

/// <summary>A recording in which something is changed, as if the service had done so.</summary>
internal sealed class Edit
{
    private readonly JsonObject _header;
    private readonly JsonObject _end;
    private readonly List<JsonObject> _events;

    public Edit(string recording)
    {
        JsonObject[] lines = recording
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (JsonObject)JsonNode.Parse(line)!)
            .ToArray();
        _header = lines[0];
        _end = lines[^1];
        _events = lines[1..^1].ToList();
    }

    /// <summary>The first callback of a client with a name, or the nth.</summary>
    public JsonObject Callback(string client, string name, int nth = 1) =>
        Find("callback", client, name, nth);

    public JsonObject Return(string client, string name, int nth = 1) =>
        Find("return", client, name, nth);

    public void Remove(JsonObject line) => _events.Remove(line);

    /// <summary>Puts a copy of a line at another time, and changes it.</summary>
    public JsonObject Copy(JsonObject line, double ms)
    {
        JsonObject copy = (JsonObject)line.DeepClone();
        Insert(copy, ms);
        return copy;
    }

    public void Move(JsonObject line, double ms)
    {
        _events.Remove(line);
        Insert(line, ms);
    }

    /// <summary>Two lines change places, but not times.</summary>
    public void Swap(JsonObject one, JsonObject other)
    {
        int a = _events.IndexOf(one);
        int b = _events.IndexOf(other);
        (_events[a], _events[b]) = (other, one);
        JsonNode time = one["t_ms"]!.DeepClone();
        one["t_ms"] = other["t_ms"]!.DeepClone();
        other["t_ms"] = time;
    }

    public static void Code(JsonObject line, int code, string name)
    {
        line["code"] = code;
        line["code_name"] = name;
    }

    public static double Time(JsonObject line) => double.Parse(
        line["t_ms"]!.ToJsonString(), CultureInfo.InvariantCulture);

    public override string ToString()
    {
        for (int i = 0; i < _events.Count; i++)
        {
            _events[i]["seq"] = i;
        }

        _end["events"] = _events.Count;
        return string.Concat(_events.Prepend(_header).Append(_end)
            .Select(line => line.ToJsonString() + "\n"));
    }

    private void Insert(JsonObject line, double ms)
    {
        line["t_ms"] = Math.Round((decimal)ms, 4);
        int place = _events.FindIndex(each => Time(each) > ms);
        _events.Insert(place < 0 ? _events.Count : place, line);
    }

    private JsonObject Find(string kind, string client, string name, int nth)
    {
        JsonObject[] found = _events
            .Where(each => each["kind"]!.GetValue<string>() == kind
                && each["client"]?.GetValue<string>() == client
                && each["name"]!.GetValue<string>() == name)
            .ToArray();
        Assert.That(found, Has.Length.GreaterThanOrEqualTo(nth), $"{kind} {client} {name}");
        return found[nth - 1];
    }
}
