using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Exploring.Campaigns.Files;

/// <summary>A value in a JSON file, with its place; what it should be is asked of it.</summary>
internal sealed class PlacedJson
{
    private readonly PlacedJsonFile _file;
    private readonly JsonValueKind _kind;
    private readonly string _text;

    private PlacedJson(PlacedJsonFile file, Position place, JsonValueKind kind, string text)
    {
        _file = file;
        _kind = kind;
        _text = text;
        Place = place;
    }

    /// <summary>Where it begins.</summary>
    public Position Place { get; }

    private List<(string Name, PlacedJson Value)> Children { get; } = new();

    /// <summary>Reads the value at which a reader is.</summary>
    public static PlacedJson Read(ref Utf8JsonReader reader, PlacedJsonFile file)
    {
        Position place = file.PlaceOf(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, new(file, place, JsonValueKind.Object, "an object"));
            case JsonTokenType.StartArray:
                return ReadArray(ref reader, new(file, place, JsonValueKind.Array, "a list"));
            case JsonTokenType.String:
                return new(file, place, JsonValueKind.String, reader.GetString()!);
            case JsonTokenType.Number:
                return new(file, place, JsonValueKind.Number, Raw(ref reader));
            default:
                return new(file, place, JsonValueKind.Undefined, Raw(ref reader));
        }
    }

    /// <summary>A mistake here.</summary>
    public CampaignFormatException Fault(string problem) => _file.Fault(Place, problem);

    /// <summary>The members of an object, by name, in order.</summary>
    public IReadOnlyList<(string Name, PlacedJson Value)> Members() =>
        _kind == JsonValueKind.Object ? Children : throw Wrong("an object");

    /// <summary>The values of a list.</summary>
    public IEnumerable<PlacedJson> Items() => _kind == JsonValueKind.Array
        ? Children.Select(child => child.Value)
        : throw Wrong("a list");

    /// <summary>A member; null if there is none.</summary>
    public PlacedJson? Find(string name)
    {
        foreach ((string known, PlacedJson value) in Members())
        {
            if (known == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A member that must be there.</summary>
    public PlacedJson Member(string name) =>
        Find(name) ?? throw Fault($"\"{name}\" is missing");

    /// <summary>An object has no members but these.</summary>
    public void Allow(params string[] names)
    {
        foreach ((string name, PlacedJson value) in Members())
        {
            if (!names.Contains(name))
            {
                throw value.Fault(Words.Unknown("member", name, names));
            }
        }
    }

    public string Text() => _kind == JsonValueKind.String ? _text : throw Wrong("a text");

    /// <summary>A whole number, both bounds inclusive.</summary>
    public long Whole(long min, long max)
    {
        bool isWhole = _kind == JsonValueKind.Number
            & long.TryParse(
                _text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                out long number);
        return isWhole && number >= min && number <= max
            ? number
            : throw Wrong(FormattableString.Invariant($"a whole number from {min} to {max}"));
    }

    /// <summary>A number from 0 up with no more than so many decimals.</summary>
    public decimal Number(int decimals)
    {
        bool isNumber = _kind == JsonValueKind.Number
            & decimal.TryParse(
                _text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out decimal number);
        return isNumber && decimal.Round(number, decimals) == number
            ? number
            : throw Wrong(FormattableString.Invariant(
                $"a number from 0 up with at most {decimals} decimals"));
    }

    private static PlacedJson ReadObject(ref Utf8JsonReader reader, PlacedJson value)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            Position place = value._file.PlaceOf(reader.TokenStartIndex);
            string name = reader.GetString()!;
            if (value.Find(name) is not null)
            {
                throw value._file.Fault(place, $"\"{Words.Short(name)}\" is there twice");
            }

            reader.Read();
            value.Children.Add((name, Read(ref reader, value._file)));
        }

        return value;
    }

    private static PlacedJson ReadArray(ref Utf8JsonReader reader, PlacedJson value)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            value.Children.Add((string.Empty, Read(ref reader, value._file)));
        }

        return value;
    }

    private static string Raw(ref Utf8JsonReader reader)
    {
        char[] raw = new char[reader.ValueSpan.Length];
        for (int i = 0; i < raw.Length; i++)
        {
            raw[i] = (char)reader.ValueSpan[i];
        }

        return new string(raw);
    }

    private CampaignFormatException Wrong(string expected)
    {
        string found = _kind == JsonValueKind.String ? $"\"{Words.Short(_text)}\"" : _text;
        return Fault($"this is {Words.Short(found)}, and should be {expected}");
    }
}
