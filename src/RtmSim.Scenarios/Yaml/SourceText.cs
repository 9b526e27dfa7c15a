using System;
using System.Globalization;
using System.Text;

namespace RtmSim.Scenarios.Yaml;

/// <summary>The bytes of a file as text: UTF-8, with or without a byte order mark.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <exception cref="YamlFault">The bytes are no text that such a file can be.</exception>
    public static string Decode(byte[] bytes, SourceKind kind)
    {
        if (bytes.Length > YamlLimits.FileBytes)
        {
            throw new YamlFault(Position.Start, string.Format(
                CultureInfo.InvariantCulture,
                "the file has {0} bytes; a {1} has at most {2}",
                bytes.Length,
                kind.Name,
                YamlLimits.FileBytes));
        }

        int start = HasMark(bytes) ? 3 : 0;
        string text;
        try
        {
            text = Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException fault)
        {
            string before = Encoding.UTF8.GetString(bytes, start, Math.Max(0, fault.Index));
            throw new YamlFault(
                PositionAt(before, before.Length),
                "this byte is not UTF-8; save the file as UTF-8");
        }

        int nul = text.IndexOf('\0');
        return nul < 0
            ? text
            : throw new YamlFault(
                PositionAt(text, nul), $"a zero byte; a {kind.Name} is plain UTF-8 text");
    }

    /// <summary>The line and column of a character.</summary>
    public static Position PositionAt(string text, int index)
    {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new Position(line, index - lineStart + 1);
    }

    private static bool HasMark(byte[] bytes) =>
        bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;
}
