using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RtmSim.Tracing;

/// <summary>One argument of a trace event.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Value">
/// A <see cref="string"/>, <see cref="long"/>, <see cref="bool"/>, array of bytes, list of strings,
/// or null.
/// </param>
/// <param name="Label">The name of a number that has one, such as an enum's member.</param>
public readonly record struct TraceArgument(string Name, object? Value, string? Label)
{
    private const int ShownCharacters = 48;

    /// <summary>
    /// The texts as the digest has them, where the client's SDK writes them otherwise.
    /// </summary>
    internal IReadOnlyList<string>? Common { get; init; }

    /// <summary>
    /// The value as the text trace shows it; long values are cut and say how long.
    /// </summary>
    public string ToDisplayText() => Label ?? Value switch
    {
        null => "null",
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        byte[] bytes => $"{bytes.Length} bytes {Hex(bytes)}",
        IReadOnlyList<string> texts => $"[{string.Join(", ", texts.Take(8).Select(Quote))}"
            + (texts.Count > 8 ? $", … {texts.Count} in all]" : "]"),
        _ => Value.ToString() ?? string.Empty,
    };

    private static string Hex(byte[] bytes) =>
        BitConverter.ToString(bytes, 0, Math.Min(bytes.Length, 8)).Replace("-", string.Empty)
        + (bytes.Length > 8 ? "…" : string.Empty);

    private static string Quote(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text.Substring(0, Math.Min(text.Length, ShownCharacters)))
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        quoted.Append('"');
        return text.Length <= ShownCharacters
            ? quoted.ToString()
            : $"{quoted}… ({text.Length} characters)";
    }
}
