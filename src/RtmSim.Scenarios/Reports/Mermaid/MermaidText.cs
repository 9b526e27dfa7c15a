using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RtmSim.Scenarios.Reports.Texts;

namespace RtmSim.Scenarios.Reports.Mermaid;

/// <summary>Texts that say nothing to Mermaid: what it could take for its own is coded.</summary>
internal static class MermaidText
{
    /// <summary>How much of a text is shown if no more is asked for.</summary>
    private const int Usual = 72;

    private const string Plain = " .,_-()/='?!+*[]…·\"";

    /// <summary>The word that ends a block wherever it stands.</summary>
    private static readonly Regex End = new(@"\bend\b", RegexOptions.IgnoreCase);

    public static string Of(string text, int longest = Usual)
    {
        string shown = SafeText.Cut(SafeText.Of(text), longest);
        StringBuilder escaped = new();
        for (int i = 0; i < shown.Length; i++)
        {
            if (char.IsLetterOrDigit(shown[i]) || Plain.IndexOf(shown[i]) >= 0)
            {
                escaped.Append(shown[i]);
                continue;
            }

            int code = char.ConvertToUtf32(shown, i);
            i += code > char.MaxValue ? 1 : 0;
            escaped.Append('#').Append(code.ToString(CultureInfo.InvariantCulture)).Append(';');
        }

        return End.Replace(escaped.ToString(), word => $"#{(int)word.Value[0]};nd");
    }
}
