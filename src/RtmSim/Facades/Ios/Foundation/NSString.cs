// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;

namespace Foundation;

/// <summary>A text as an object of the iOS API.</summary>
public class NSString : NSObject, IEquatable<NSString>
{
    private readonly string _text;

    /// <summary>An object for a text.</summary>
    /// <param name="str">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public NSString(string str) => _text = str ?? throw new ArgumentNullException(nameof(str));

    /// <summary>The text.</summary>
    /// <param name="str">The object; null gives null.</param>
    public static implicit operator string(NSString str) => str?._text;

    /// <summary>An object for a text.</summary>
    /// <param name="str">The text; null gives null.</param>
    public static explicit operator NSString(string str) => str is null ? null : new(str);

    /// <inheritdoc/>
    public bool Equals(NSString other) =>
        other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as NSString);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <inheritdoc/>
    public override string ToString() => _text;
}
