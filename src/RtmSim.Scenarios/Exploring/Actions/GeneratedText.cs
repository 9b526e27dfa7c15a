using System;
using System.Linq;

namespace RtmSim.Scenarios.Exploring.Actions;

/// <summary>A text, or one so long that only its unit and their number count.</summary>
/// <param name="Unit">The text, or what it repeats.</param>
/// <param name="Count">How often.</param>
internal sealed record GeneratedText(string Unit, int Count = 1)
{
    public static readonly GeneratedText Empty = new(string.Empty);

    private string? _value;

    public string Value => _value ??= Count == 1
        ? Unit
        : Unit.Length == 1
            ? new string(Unit[0], Count)
            : string.Concat(Enumerable.Repeat(Unit, Count));

    /// <summary>A text of letters of one byte each.</summary>
    public static GeneratedText OfBytes(int bytes) => new("x", bytes);

    /// <summary>The text as bytes of the same count; for content that is no text.</summary>
    public byte[] ToBytes() =>
        Enumerable.Repeat((byte)'x', Math.Max(1, Unit.Length) * Count).ToArray();

    public override string ToString() => Count == 1 ? Unit : FormattableString.Invariant(
        $"{Unit} {Count} times");
}
