// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using System.Text;

namespace Foundation;

/// <summary>Bytes that do not change.</summary>
public class NSData : NSObject
{
    private readonly byte[] _bytes;

    /// <summary>No bytes.</summary>
    public NSData()
        : this(Array.Empty<byte>())
    {
    }

    private NSData(byte[] bytes) => _bytes = bytes;

    /// <summary>How many bytes there are.</summary>
    public virtual nuint Length => (nuint)_bytes.Length;

    /// <summary>The byte at a place, from 0.</summary>
    /// <param name="index">The place.</param>
    /// <exception cref="IndexOutOfRangeException">There are not so many bytes.</exception>
    public byte this[nint index] => _bytes[index];

    /// <summary>A copy of an array.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <exception cref="ArgumentNullException">The array is null.</exception>
    public static NSData FromArray(byte[] buffer) => new(
        (byte[])(buffer ?? throw new ArgumentNullException(nameof(buffer))).Clone());

    /// <summary>A text in UTF-8.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static NSData FromString(string s) => new(
        Encoding.UTF8.GetBytes(s ?? throw new ArgumentNullException(nameof(s))));

    /// <summary>A copy of the bytes.</summary>
    public byte[] ToArray() => (byte[])_bytes.Clone();

    /// <summary>The bytes as text in UTF-8.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_bytes);
}
