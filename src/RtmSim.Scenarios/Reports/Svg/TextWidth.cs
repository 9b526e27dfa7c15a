using RtmSim.Scenarios.Reports.Texts;

namespace RtmSim.Scenarios.Reports.Svg;

/// <summary>
/// How wide a text comes out, without a font at hand: on the safe side of common sans-serif fonts,
/// so that no label runs into the next lane.
/// </summary>
internal static class TextWidth
{
    /// <summary>In parts of the font's size.</summary>
    public static double Of(string text)
    {
        double width = 0;
        foreach (char c in text)
        {
            width += Of(c);
        }

        return width;
    }

    /// <summary>As much of a text as fits, with an ellipsis where something is missing.</summary>
    public static string Fit(string text, double width)
    {
        if (Of(text) <= width)
        {
            return text;
        }

        int length = text.Length;
        while (length > 2 && Of(SafeText.Cut(text, length)) > width)
        {
            length--;
        }

        return length > 2 ? SafeText.Cut(text, length) : "…";
    }

    private static double Of(char c) => c switch
    {
        ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or 'i' or 'j' or 'l' or 'I' => 0.34,
        'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '-' or '"' or '/' => 0.44,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '…' => 1.0,
        >= 'A' and <= 'Z' => 0.72,
        _ when c < 0x0590 => 0.62,
        _ => 1.0,
    };
}
