using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using RtmSim.Testing;

namespace RtmSim.Tests.Architecture;

public sealed class LayerTests
{
    // Each layer with what it may use besides itself.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Kernel"] = [],
        ["Trace"] = ["Kernel"],
        ["Protocol"] = ["Kernel", "Trace"],
        ["Network"] = ["Kernel", "Trace", "Protocol"],
        ["Service"] = ["Kernel", "Trace", "Protocol", "Network"],
        ["Client"] = ["Kernel", "Trace", "Protocol", "Network"],
        ["Facades"] = ["Kernel", "Trace", "Protocol", "Network", "Client"],
        ["Simulation"] =
            ["Kernel", "Trace", "Protocol", "Network", "Client", "Service", "Facades"],
    };

    private static readonly Regex Using = new(
        @"^(?:global )?using (?:static )?(?:\w+ = )?"
            + @"(RtmSim(?:\.\w+)*|agora_rtm|DT\.Xamarin\.Agora|Foundation)",
        RegexOptions.Multiline);

    private static readonly Regex Qualified = new(@"\b(RtmSim\.(?:\w+))\.\w+");

    [Test]
    public void Layers_UseOnlyWhatIsBelowThem()
    {
        List<string> offences = new();
        foreach (string file in Repository.Sources("src", "RtmSim"))
        {
            string layer = LayerOfFile(file);
            string code = WithoutComments(File.ReadAllText(file));
            foreach (string used in UsedNamespaces(code).Select(LayerOfNamespace).Distinct())
            {
                if (used != layer && !Allowed[layer].Contains(used))
                {
                    offences.Add($"{Repository.Relative(file)} ({layer}) uses {used}");
                }
            }
        }

        Assert.That(offences, Is.Empty);
    }

    [Test]
    public void LowerLayers_NeverNameTheSimulation()
    {
        string[] top = Repository.Sources("src", "RtmSim")
            .Where(file => LayerOfFile(file) == "Simulation")
            .Select(file => Path.GetFileName(file).Split('.')[0])
            .Distinct()
            .ToArray();
        Regex names = new($@"\b({string.Join("|", top)})\b");
        string[] offences = Repository.Sources("src", "RtmSim")
            .Where(file => LayerOfFile(file) != "Simulation")
            .Where(file => names.IsMatch(WithoutStrings(WithoutComments(File.ReadAllText(file)))))
            .Select(Repository.Relative)
            .ToArray();

        Assert.That(top, Does.Contain("Simulation"));
        Assert.That(offences, Is.Empty);
    }

    [Test]
    public void Folders_AreTheLayers()
    {
        string[] layers = Repository.Sources("src", "RtmSim").Select(LayerOfFile)
            .Distinct().ToArray();

        Assert.That(layers, Is.EquivalentTo(Allowed.Keys));
    }

    private static IEnumerable<string> UsedNamespaces(string code) => Using.Matches(code)
        .Concat(Qualified.Matches(code))
        .Select(match => match.Groups[1].Value);

    private static string LayerOfFile(string file)
    {
        string[] parts = Repository.Relative(file).Split('/');
        return parts.Length == 3 ? "Simulation" : parts[2];
    }

    private static string LayerOfNamespace(string name) => name switch
    {
        "agora_rtm" or "DT.Xamarin.Agora" or "Foundation" => "Facades",
        "RtmSim" => "Simulation",
        _ => name.Split('.')[1].Replace("Tracing", "Trace"),
    };

    private static string WithoutComments(string code) =>
        Regex.Replace(code, @"^\s*//.*$", string.Empty, RegexOptions.Multiline);

    private static string WithoutStrings(string code) =>
        Regex.Replace(code, "\"(?:[^\"\\\\]|\\\\.)*\"", "\"\"");
}
