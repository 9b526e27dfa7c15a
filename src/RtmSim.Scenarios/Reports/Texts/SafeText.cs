using System.Globalization;
using System.Text;

namespace RtmSim.Scenarios.Reports.Texts;

/// <summary>Texts of users, fit to be shown: they can be anything.</summary>
internal static class SafeText
{
    /// <summary>
    /// Shows what has no shape, or would move what stands around it, as <c>\u202e</c>: control
    /// characters, line separators, marks that turn the direction of writing, halves of pairs.
    /// </summary>
    public static string Of(string text)
    {
        StringBuilder? safe = null;
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i])
                && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                safe?.Append(text[i]).Append(text[i + 1]);
                i++;
            }
            else if (IsUnsafe(text[i]))
            {
                safe ??= new StringBuilder(text, 0, i, text.Length + 16);
                safe.Append("\\u").Append(
                    ((int)text[i]).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                safe?.Append(text[i]);
            }
        }

        return safe?.ToString() ?? text;
    }

    /// <summary>The beginning of a text that is too long, with an ellipsis.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        int kept = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text.Substring(0, kept) + "…";
    }

    /// <summary>The two joiners are part of words and of emoji, and move nothing.</summary>
    private static bool IsUnsafe(char c) => c is not '\u200c' and not '\u200d'
        && char.GetUnicodeCategory(c) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
        or UnicodeCategory.OtherNotAssigned;
}
