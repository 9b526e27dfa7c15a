using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;

namespace RtmSim.Cli.Run;

/// <summary>Results as build servers read them: JUnit's XML, a test case a file.</summary>
internal static class RunJUnit
{
    public static void Write(IReadOnlyList<RunRow> rows, TextWriter writer)
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
            xml.WriteAttributeString("tests", Number(rows.Count));
            xml.WriteAttributeString("failures", Number(Count(rows, RunRow.Failed)));
            xml.WriteAttributeString("errors", Number(Count(rows, RunRow.Malformed)));
            xml.WriteAttributeString("time", Seconds(rows.Sum(row => row.RealMs)));
            foreach (RunRow row in rows)
            {
                Write(row, xml);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        writer.Write('\n');
    }

    private static void Write(RunRow row, XmlWriter xml)
    {
        int slash = row.File.LastIndexOf('/');
        string folder = slash < 0 ? string.Empty : row.File.Substring(0, slash);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", folder.Replace('/', '.'));
        xml.WriteAttributeString("name", row.File.Substring(slash + 1));
        xml.WriteAttributeString("time", Seconds(row.RealMs));
        foreach (string message in row.Messages)
        {
            string clean = Clean(message);
            xml.WriteStartElement(row.Verdict == RunRow.Malformed ? "error" : "failure");
            xml.WriteAttributeString("message", clean.Split('\n')[0]);
            xml.WriteString(clean);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

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

    private static int Count(IReadOnlyList<RunRow> rows, string verdict) =>
        rows.Count(row => row.Verdict == verdict);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(double milliseconds) =>
        (milliseconds / 1000).ToString("0.000000", CultureInfo.InvariantCulture);
}
