using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using RtmSim.Testing;

namespace RtmSim.Tests.Architecture;

public sealed class TidyTests
{
    private const int MaxFileLines = 400;
    private const int MaxMethodLines = 60;
    private const int MaxColumns = 100;

    private static readonly Regex TypeHeader =
        new(@"\b(class|struct|record|interface|enum)\b");

    private static IReadOnlyList<string> AllSources { get; } =
        [.. Repository.Sources("src"), .. Repository.Sources("tests")];

    [Test]
    public void Files_AreShort()
    {
        Assert.That(
            AllSources.Where(file => File.ReadLines(file).Count() > MaxFileLines)
                .Select(Repository.Relative),
            Is.Empty);
    }

    [Test]
    public void Lines_FitIntoTheColumns()
    {
        Assert.That(
            from file in AllSources
            from line in File.ReadLines(file).Select((text, i) => (Text: text, Number: i + 1))
            where line.Text.Length > MaxColumns
            select $"{Repository.Relative(file)}:{line.Number}",
            Is.Empty);
    }

    [Test]
    public void Methods_AreShort()
    {
        Assert.That(AllSources.SelectMany(LongMethods), Is.Empty);
    }

    [Test]
    public void Namespaces_AreFileScopedAndFollowTheFolder()
    {
        List<string> offences = new();
        foreach (string file in Repository.Sources("src"))
        {
            Match declared = Regex.Match(
                File.ReadAllText(file), @"^namespace ([\w.]+);", RegexOptions.Multiline);
            string expected = ExpectedNamespace(file);
            string relative = Repository.Relative(file);
            bool isFace = declared.Groups[1].Value switch
            {
                "agora_rtm" => relative.Contains("/Facades/Unity/"),
                "DT.Xamarin.Agora" => relative.Contains("/Facades/Ios/"),
                "Foundation" => relative.Contains("/Facades/Ios/Foundation/"),
                _ => false,
            };
            bool isPolyfill = Repository.Relative(file).Contains("/Polyfills/");
            if (declared.Groups[1].Value != expected && !isFace && !isPolyfill)
            {
                offences.Add($"{Repository.Relative(file)}: not {expected}");
            }
        }

        Assert.That(offences, Is.Empty);
    }

    private static string ExpectedNamespace(string file)
    {
        // The class Trace would collide with a namespace of its name.
        string[] folders = Repository.Relative(file).Split('/')[1..^1];
        return string.Join('.', folders).Replace("RtmSim.Trace", "RtmSim.Tracing")
            .Replace("Tracing.Rules", "Tracing")
            .Replace("Tracing.Boundaries", "Tracing")
            .Replace("Tracing.Files", "Tracing");
    }

    private static IEnumerable<string> LongMethods(string file)
    {
        string[] lines = File.ReadAllLines(file);
        for (int i = 1; i < lines.Length; i++)
        {
            Match open = Regex.Match(lines[i], @"^( +)\{$");
            bool isTable = lines[i - 1].EndsWith('=') || lines[i - 1].EndsWith("[]");
            if (!open.Success || isTable || IsTypeBody(lines, i, open.Groups[1].Value))
            {
                continue;
            }

            string indent = open.Groups[1].Value;
            int end = System.Array.FindIndex(lines, i, line => line.StartsWith(indent + "}"));
            if (end - i - 1 > MaxMethodLines)
            {
                yield return $"{Repository.Relative(file)}:{i + 1}";
            }
        }
    }

    private static bool IsTypeBody(string[] lines, int open, string indent)
    {
        int header = open - 1;
        while (header > 0 && lines[header].StartsWith(indent + " "))
        {
            header--;
        }

        return TypeHeader.IsMatch(lines[header]);
    }
}
