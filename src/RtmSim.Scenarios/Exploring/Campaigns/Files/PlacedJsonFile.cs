using System;
using System.Text.Json;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Exploring.Campaigns.Files;

/// <summary>A JSON file whose values know their places.</summary>
internal sealed class PlacedJsonFile
{
    private static readonly byte[] ByteOrderMark = { 0xEF, 0xBB, 0xBF };

    private readonly byte[] _text;
    private readonly string _name;

    // Values are read in order: the place of each is not far behind that of the one before.
    private long _index;
    private int _line = 1;
    private long _lineStart;

    private PlacedJsonFile(byte[] text, string name)
    {
        _text = text;
        _name = name;
    }

    /// <summary>Reads a file that is one value.</summary>
    /// <exception cref="CampaignFormatException">It is not.</exception>
    public static PlacedJson Read(byte[] text, string name) =>
        new PlacedJsonFile(text, name).Read();

    /// <summary>A mistake at a place.</summary>
    public CampaignFormatException Fault(Position place, string problem) =>
        new(_name, place.Line, place.Column, problem);

    /// <summary>The place of a byte, none before one that was asked for already.</summary>
    public Position PlaceOf(long index)
    {
        for (; _index < index; _index++)
        {
            if (_text[_index] == '\n')
            {
                _line++;
                _lineStart = _index + 1;
            }
        }

        return new Position(_line, (int)(index - _lineStart) + 1);
    }

    private PlacedJson Read()
    {
        if (_text.AsSpan().StartsWith(ByteOrderMark))
        {
            throw Fault(Position.Start, "this is not JSON: it begins with a byte order mark");
        }

        Utf8JsonReader reader = new(_text);
        try
        {
            reader.Read();
            PlacedJson value = PlacedJson.Read(ref reader, this);
            reader.Read();
            return value;
        }
        catch (JsonException fault)
        {
            Position place = new(
                (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1);
            throw Fault(place, "this is not JSON, or was cut off here");
        }
        catch (InvalidOperationException)
        {
            // A text in it is no UTF-8.
            throw Fault(PlaceOf(reader.TokenStartIndex), "this text is not UTF-8");
        }
    }
}
