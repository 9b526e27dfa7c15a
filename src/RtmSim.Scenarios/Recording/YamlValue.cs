using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RtmSim.Scenarios.Recording;

/// <summary>Values as a scenario file writes them on one line.</summary>
internal static class YamlValue
{
    private static readonly string[] NotTexts =
    {
        "null", "true", "false", "yes", "no", "on", "off",
    };

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Flag(bool flag) => flag ? "true" : "false";

    public static string List(IEnumerable<string> texts) =>
        $"[{string.Join(", ", texts.Select(text => Text(text)))}]";

    public static string Hex(byte[] bytes) => bytes.Length == 0
        ? "\"\""
        : "\"" + BitConverter.ToString(bytes).Replace("-", string.Empty).ToLowerInvariant() + "\"";

    /// <summary>A text, quoted unless it reads as itself wherever it stands.</summary>
    public static string Text(string text)
    {
        string escaped = EscapeBraces(text);
        return IsPlain(escaped) ? escaped : Quote(escaped);
    }

    private static bool IsPlain(string text) => text.Length is > 0 and <= 200
        && char.IsLetter(text[0])
        && text.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9'
            or '-' or '_' or '.' or '/' or ' ' or '?' or '!' or '\'')
        && text[text.Length - 1] != ' '
        && !NotTexts.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static string EscapeBraces(string text) => text.Replace("{", "{{");

    private static string Quote(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\u007f' or '\u0085' or '\u00a0' or '\u2028' or '\u2029' or '\ufeff' =>
                    $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
