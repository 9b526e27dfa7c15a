using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Pasting;

namespace RtmSim.Scenarios.Tests.Exploring.Pasting;

/// <summary>Tests that were written by <see cref="CSharpTest"/>, compiled and run.</summary>
internal sealed class PastedTest
{
    /// <summary>Before each: where it gets its simulation, which tells what came of it.</summary>
    private const string Seams = """

            public static Func<SimulationOptions, Simulation> Start;
            public static Simulation Last;

        """;

    private readonly Type _class;

    private PastedTest(Type type) => _class = type;

    /// <summary>Compiles the texts, all at once, each as its class.</summary>
    public static IReadOnlyList<PastedTest> Compile(IReadOnlyList<string> texts)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Pasted",
            texts.Select((text, place) => CSharpSyntaxTree.ParseText(
                $"{CSharpTest.Usings}\npublic class Pasted{place}\n{{{Seams}{Seamed(text)}}}\n")),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using MemoryStream stream = new();
        string[] faults = compilation.Emit(stream).Diagnostics
            .Where(each => each.Severity == DiagnosticSeverity.Error)
            .Select(each => $"{each}\n{LineOf(each)}")
            .Take(5)
            .ToArray();
        Assert.That(faults, Is.Empty);
        Assembly assembly = Assembly.Load(stream.ToArray());
        return texts
            .Select((_, place) => new PastedTest(assembly.GetType($"Pasted{place}")!))
            .ToArray();
    }

    /// <summary>Runs it.</summary>
    /// <param name="start">Makes the simulation; null for as the test says.</param>
    public Simulation Run(Func<SimulationOptions, Simulation>? start = null)
    {
        _class.GetField("Start")!.SetValue(null, start ?? (options => Simulation.Start(options)));
        MethodInfo test = _class.GetMethods().Single(method => method.Name.StartsWith("Seed_"));
        test.Invoke(
            Activator.CreateInstance(_class), BindingFlags.DoNotWrapExceptions, null, null, null);
        return (Simulation)_class.GetField("Last")!.GetValue(null)!;
    }

    private static string Seamed(string text) => text
        .Replace("Simulation.Start(", "Last = Start(")
        .Replace("TraceLaws.Verify(sim.Trace);", string.Empty)
        .Replace("Assert.That(ReferenceModel.Judge(sim.Trace), Is.Empty);", string.Empty);

    private static string LineOf(Diagnostic fault) =>
        fault.Location.SourceTree!.GetText().Lines[
            fault.Location.GetLineSpan().StartLinePosition.Line].ToString();
}
