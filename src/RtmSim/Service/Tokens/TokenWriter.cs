using System.Collections.Generic;
using System.Text;

namespace RtmSim.Service.Tokens;

/// <summary>Writes the little-endian fields of tokens.</summary>
internal sealed class TokenWriter
{
    private readonly List<byte> _bytes = new();

    public TokenWriter UInt16(int value)
    {
        _bytes.Add((byte)value);
        _bytes.Add((byte)(value >> 8));
        return this;
    }

    public TokenWriter UInt32(uint value) =>
        UInt16((int)(value & 0xFFFF)).UInt16((int)(value >> 16));

    public TokenWriter Text(string text) => Text(Encoding.UTF8.GetBytes(text));

    /// <summary>A text behind its length.</summary>
    public TokenWriter Text(byte[] text) => UInt16(text.Length).Raw(text);

    public TokenWriter Raw(byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>A map of one privilege, or of none.</summary>
    public TokenWriter Privilege(int key, uint? expiry) => expiry is { } value
        ? UInt16(1).UInt16(key).UInt32(value)
        : UInt16(0);

    public byte[] ToArray() => _bytes.ToArray();
}
