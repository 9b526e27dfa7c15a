using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;
using RtmSim.Testing;

namespace RtmSim.Recorder.Tests;

/// <summary>The one file is C# 7.3 and compiles with each version of the SDK.</summary>
internal sealed class SourceTests
{
    private const string File = "recorder/RtmRecorder.cs";

    /// <summary>What the SDK's own declaration says, and the simulator's does not (F-26).</summary>
    private const string NumberForAText = "CS0029";

    /// <summary>OnTokenPrivilegeWillExpire, which the simulator's version has not yet.</summary>
    private const string NewHandler = "CS1061";

    [TestCase("RTMSIM")]
    [TestCase("", NumberForAText)]
    [TestCase("RTM_SDK_1_4_8", NumberForAText)]
    [TestCase("RTM_SDK_1_4_10", NumberForAText)]
    [TestCase("RTM_SDK_1_5", NumberForAText, NewHandler)]
    public void Source_InTheOldestLanguage_CompilesForAVersion(
        string symbol, params string[] expected)
    {
        string[] faults = Compile(symbol)
            .GetDiagnostics()
            .Where(each => each.Severity >= DiagnosticSeverity.Warning && each.Id != "CS1591")
            .Select(each => each.Id)
            .ToArray();

        Assert.That(faults, Is.EquivalentTo(expected));
    }

    [Test]
    public void Source_Wherever_NeedsTheSdkAndTheBaseLibraryOnly()
    {
        string[] namespaces = System.IO.File.ReadLines(Path.Combine(Repository.Root, File))
            .Where(line => line.StartsWith("using ", StringComparison.Ordinal))
            .Select(line => line["using ".Length..].TrimEnd(';'))
            .ToArray();

        Assert.That(
            namespaces,
            Is.All.Matches<string>(name => name == "agora_rtm" || name.StartsWith("System")));
        Assert.That(namespaces, Has.None.Contains("Json").And.None.Contains("Linq"));
    }

    [Test]
    public void Code_InTheDocument_IsWhatTheSourceSays()
    {
        string source = System.IO.File.ReadAllText(Path.Combine(Repository.Root, File));
        string page = System.IO.File.ReadAllText(
            Path.Combine(Repository.Root, "docs", "recorder.md"));
        string[] code = page.Split("```")
            .Where(part => part.StartsWith("cs\n", StringComparison.Ordinal))
            .SelectMany(part => part.Split('\n').Skip(1))
            .Where(line => line.Length > 0)
            .Select(line => line.TrimEnd(';'))
            .ToArray();

        Assert.That(code, Has.Length.EqualTo(5));
        Assert.That(code, Is.All.Matches<string>(line => source.Contains(line)));
    }

    private static CSharpCompilation Compile(string symbol)
    {
        CSharpParseOptions options = new CSharpParseOptions(LanguageVersion.CSharp7_3)
            .WithPreprocessorSymbols(symbol.Split(" ", StringSplitOptions.RemoveEmptyEntries));
        string text = System.IO.File.ReadAllText(Path.Combine(Repository.Root, File));
        if (symbol == "RTMSIM")
        {
            text = text.Replace("#nullable disable", string.Empty, StringComparison.Ordinal);
        }

        return CSharpCompilation.Create(
            "Recorder",
            [CSharpSyntaxTree.ParseText(text, options)],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is "RtmSim.dll" or "netstandard.dll"
            || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path));
}
