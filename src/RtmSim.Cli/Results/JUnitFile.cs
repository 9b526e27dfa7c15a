using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;

namespace RtmSim.Cli.Results;

/// <summary>Results as build servers read them: JUnit's XML.</summary>
internal static class JUnitFile
{
    public static void Write(IReadOnlyList<ResultCase> cases, TextWriter writer)
    {
        XmlWriterSettings settings = new()
        {
            Indent = true,
            NewLineChars = "\n",
            OmitXmlDeclaration = true,
            CheckCharacters = false,
        };
        writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (XmlWriter xml = XmlWriter.Create(writer, settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "rtmsim");
            xml.WriteAttributeString("tests", Number(cases.Count));
            xml.WriteAttributeString("failures", Number(Count(cases, Verdicts.Failed)));
            xml.WriteAttributeString("errors", Number(Count(cases, Verdicts.Malformed)));
            xml.WriteAttributeString("skipped", Number(Count(cases, Verdicts.Skipped)));
            xml.WriteAttributeString("time", Seconds(cases.Sum(each => each.RealMs)));
            foreach (ResultCase each in cases)
            {
                Write(each, xml);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        writer.Write('\n');
    }

    private static void Write(ResultCase result, XmlWriter xml)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(result.Group));
        xml.WriteAttributeString("name", Clean(result.Name));
        xml.WriteAttributeString("time", Seconds(result.RealMs));
        foreach (string message in result.Messages)
        {
            string clean = Clean(message);
            xml.WriteStartElement(ElementOf(result.Verdict));
            xml.WriteAttributeString("message", clean.Split('\n')[0]);
            xml.WriteString(clean);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string ElementOf(string verdict) => verdict switch
    {
        Verdicts.Malformed => "error",
        Verdicts.Skipped => "skipped",
        _ => "failure",
    };

    /// <summary>XML has no place for most control characters, which messages may quote.</summary>
    private static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isAllowed = rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value);
            clean.Append((isAllowed ? rune : Rune.ReplacementChar).ToString());
        }

        return clean.ToString();
    }

    private static int Count(IReadOnlyList<ResultCase> cases, string verdict) =>
        cases.Count(each => each.Verdict == verdict);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(double milliseconds) =>
        (milliseconds / 1000).ToString("0.000000", CultureInfo.InvariantCulture);
}
