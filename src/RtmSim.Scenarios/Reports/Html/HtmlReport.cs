using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using RtmSim.Scenarios.Reports.Model;
using RtmSim.Scenarios.Reports.Texts;

namespace RtmSim.Scenarios.Reports.Html;

/// <summary>
/// The page: markup, style and scripts from the resources beside this file, and the data. It may
/// load nothing and run nothing but its own script, whose hash its security policy names, so that
/// even a text that broke out of the data could do nothing.
/// </summary>
internal static class HtmlReport
{
    /// <summary>In the order in which they need each other.</summary>
    private static readonly string[] Scripts =
    {
        "data", "spans", "layout", "paint", "labels", "details", "search", "filters", "main",
    };

    public static void Write(ReportModel model, string title, TextWriter writer)
    {
        string style = Resource("page.css");
        string script = "\n(() => {\n\"use strict\";\n"
            + string.Concat(Scripts.Select(name => Resource(name + ".js")))
            + "})();\n";
        foreach (string part in Resource("page.html").Split(new[] { "{{", "}}" }, 0))
        {
            switch (part)
            {
                case "title":
                    writer.Write(WebUtility.HtmlEncode(SafeText.Of(title)));
                    break;
                case "policy":
                    writer.Write(Policy(style, script));
                    break;
                case "style":
                    writer.Write(style);
                    break;
                case "data":
                    PageData.Write(model, writer);
                    break;
                case "script":
                    writer.Write(script);
                    break;
                default:
                    writer.Write(part);
                    break;
            }
        }
    }

    private static string Policy(string style, string script) =>
        $"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; "
        + "img-src data:; base-uri 'none'; form-action 'none'";

    private static string Hash(string text)
    {
        using SHA256 sha = SHA256.Create();
        return "sha256-" + Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    private static string Resource(string name)
    {
        using Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(
            "RtmSim.Report." + name)
            ?? throw new InvalidOperationException($"The assembly lacks its part {name}.");
        using StreamReader reader = new(stream, Encoding.UTF8);

        // A browser counts a line end as one character, and so must the hash.
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
