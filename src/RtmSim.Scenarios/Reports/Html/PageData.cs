using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using RtmSim.Scenarios.Reports.Model;
using RtmSim.Scenarios.Reports.Texts;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Html;

/// <summary>
/// The model as JSON for the page's script: a column for each property of the items, since an
/// object for each of 100,000 items would be several times as large. The writer's own encoder
/// leaves no character in it that could end the element around it.
/// </summary>
internal sealed class PageData
{
    private static readonly TraceKind[] Kinds =
    {
        TraceKind.Call, TraceKind.Callback, TraceKind.State, TraceKind.Invitation,
        TraceKind.Control, TraceKind.Service, TraceKind.Packet, TraceKind.Dropped,
        TraceKind.AppError,
    };

    private readonly ReportModel _model;
    private readonly Utf8JsonWriter _json;
    private readonly TextTable<ReportItem> _texts = new();
    private readonly TextTable<string> _codes = new();
    private readonly TextTable<string> _rules = new();

    private PageData(ReportModel model, Utf8JsonWriter json)
    {
        _model = model;
        _json = json;
    }

    public static void Write(ReportModel model, TextWriter writer)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            new PageData(model, json).Write();
        }

        writer.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteNumber("events", _model.Trace.Count);
        _json.WriteNumber("end", _model.Trace.End.BclCompatibleTicks);
        _json.WriteString("digest", _model.Trace.Digest);
        _json.WriteString("seed", _model.Trace.Seed.ToString(CultureInfo.InvariantCulture));
        Strings("settings", _model.Trace.Settings.SelectMany(
            setting => new[] { SafeText.Of(setting.Name), SafeText.Of(setting.Value) }));
        _json.WriteNumber("rows", _model.Axis.Rows);
        Strings("kinds", Kinds.Select(TraceFormat.NameOf));
        Strings("lanes", _model.Lanes.Select(lane => SafeText.Of(lane.Name)));
        WriteAxis();
        WriteItems();
        WriteTables();
        Numbers("arrows", _model.Arrows.SelectMany(arrow => new[]
        {
            arrow.From, arrow.To, arrow.FromLane, arrow.ToLane,
        }));
        Numbers("bars", _model.Bars.SelectMany(bar => new[]
        {
            bar.Lane, (int)bar.State, bar.FromRow, bar.ToRow,
        }));
        WriteFaults();
        _json.WriteEndObject();
    }

    private void WriteAxis()
    {
        IReadOnlyList<AxisInstant> instants = _model.Axis.Instants;
        _json.WriteStartObject("axis");
        _json.WriteStartArray("ticks");
        foreach (AxisInstant instant in instants)
        {
            _json.WriteNumberValue(instant.Ticks);
        }

        _json.WriteEndArray();
        Numbers("row", instants.Select(instant => instant.Row));
        Numbers("gap", instants.Select(instant => instant.Gap));
        Numbers("broken", instants.Select(instant => instant.IsBroken ? 1 : 0));
        _json.WriteEndObject();
    }

    private void WriteItems()
    {
        IReadOnlyList<ReportItem> items = _model.Items;
        _json.WriteStartObject("items");
        Numbers("seq", items.Select(item => item.Event.Sequence));
        Numbers("ret", items.Select(item => item.Returned?.Sequence ?? -1));
        Numbers("lane", items.Select(item => item.Lane));
        Numbers("row", items.Select(item => item.Row));
        Numbers("kind", items.Select(item => Array.IndexOf(Kinds, item.Event.Kind)));
        Numbers("text", items.Select(item => _texts.Number(TextKey(item), () => item)));
        Numbers("code", items.Select(item => _codes.Number(
            Wording.Code(item), () => SafeText.Of(Wording.Code(item)!))));
        Numbers("rule", items.Select(item => _rules.Number(item.Rule, () => item.Rule!)));
        Numbers("fails", items.Select(item => item.IsFailure ? 1 : 0));
        _json.WriteEndObject();
    }

    /// <summary>Texts as [name, gist, [argument, value, argument, value, …]].</summary>
    private void WriteTables()
    {
        _json.WriteStartArray("texts");
        foreach (ReportItem item in _texts.Values)
        {
            _json.WriteStartArray();
            _json.WriteStringValue(Wording.Name(item));
            _json.WriteStringValue(Wording.Gist(item));
            _json.WriteStartArray();
            foreach ((string name, string value) in Wording.Arguments(item))
            {
                _json.WriteStringValue(name);
                _json.WriteStringValue(value);
            }

            _json.WriteEndArray();
            _json.WriteEndArray();
        }

        _json.WriteEndArray();
        Strings("codes", _codes.Values);
        _json.WriteStartArray("rules");
        foreach (string id in _rules.Values)
        {
            Rule? rule = Rules.Find(id);
            _json.WriteStartArray();
            _json.WriteStringValue(SafeText.Of(id));
            _json.WriteStringValue(rule?.Title ?? string.Empty);
            _json.WriteStringValue(rule?.Evidence.ToString().ToLowerInvariant() ?? string.Empty);
            _json.WriteEndArray();
        }

        _json.WriteEndArray();
    }

    private void WriteFaults()
    {
        _json.WriteStartArray("faults");
        foreach (FaultSpan fault in _model.Faults)
        {
            _json.WriteStartObject();
            _json.WriteString("name", fault.Name);
            Numbers("lanes", fault.Lanes);
            _json.WriteNumber("to", fault.To);
            Numbers("rows", new[] { fault.FromRow, fault.ToRow });
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Numbers(string name, IEnumerable<int> values)
    {
        _json.WriteStartArray(name);
        foreach (int value in values)
        {
            _json.WriteNumberValue(value);
        }

        _json.WriteEndArray();
    }

    private void Strings(string name, IEnumerable<string> values)
    {
        _json.WriteStartArray(name);
        foreach (string value in values)
        {
            _json.WriteStringValue(value);
        }

        _json.WriteEndArray();
    }

    /// <summary>All that the words for an item are made of.</summary>
    private static string TextKey(ReportItem item) => string.Join("\n", Wording.Arguments(item)
        .Select(argument => $"{argument.Name}\r{argument.Value}")
        .Prepend($"{item.Event.Name}\r{item.Code}"));
}
