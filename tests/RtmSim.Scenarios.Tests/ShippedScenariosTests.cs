using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests;

[TestFixture]
internal sealed class ShippedScenariosTests
{
    [TestCaseSource(typeof(Shipped), nameof(Shipped.Cases))]
    public void Scenario_Run_Passes(ScenarioFile file)
    {
        ScenarioResult result = ScenarioRunner.Run(Shipped.Load(file));

        Assert.That(result.Failures, Is.Empty);
        Assert.That(result.Verdict, Is.EqualTo(Verdict.Passed));
    }

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Cases))]
    public void Scenario_RunTwice_GivesTheSameTrace(ScenarioFile file)
    {
        ScenarioResult first = ScenarioRunner.Run(Shipped.Load(file));
        ScenarioResult second = ScenarioRunner.Run(Shipped.Load(file));

        Assert.That(second.Trace.ToText(), Is.EqualTo(first.Trace.ToText()));
        Assert.That(second.Digest, Is.EqualTo(first.Digest));
    }

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Cases))]
    public void Scenario_RunInAnotherCulture_GivesTheSameTrace(ScenarioFile file)
    {
        ScenarioResult here = ScenarioRunner.Run(Shipped.Load(file));
        using OddCulture odd = new();
        ScenarioResult there = ScenarioRunner.Run(Shipped.Load(file));

        Assert.That(Lines(there), Is.EqualTo(Lines(here)));
        Assert.That(there.Digest, Is.EqualTo(here.Digest));
    }

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Cases))]
    public void Scenario_Run_NamesTheRuleOfEachEvent(ScenarioFile file)
    {
        ScenarioResult result = ScenarioRunner.Run(Shipped.Load(file));

        // A call is the app's own doing and a control the test's: they follow from no rule.
        Assert.That(
            result.Trace
                .Where(traced => traced.Kind is not TraceKind.Call and not TraceKind.Control)
                .Where(traced => traced.Rule is null || Rules.Find(traced.Rule) is null),
            Is.Empty);
    }

    /// <summary>A digest that changed means that apps see something else: look why first.</summary>
    [Test]
    public async Task Scenarios_Run_KeepTheirDigests()
    {
        string[] lines = Shipped.Files
            .Select(file => $"{ScenarioRunner.Run(Shipped.Load(file)).Digest}  {file.RelativePath}")
            .ToArray();

        await Verifier.Verify(string.Join('\n', lines));
    }

    [Test]
    public void Scenarios_AllTogether_NameTheirRulesAndStartWithAComment()
    {
        Assert.That(Shipped.Files, Has.Count.AtLeast(24));
        foreach (ScenarioFile file in Shipped.Files)
        {
            Assert.That(Shipped.Load(file).Rules, Is.Not.Empty, file.RelativePath);
            Assert.That(
                File.ReadLines(file.Path).ElementAt(1), Does.StartWith("# "), file.RelativePath);
        }
    }

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Cases))]
    public void Scenario_InItsFirstLine_NamesTheSchemaToEditors(ScenarioFile file)
    {
        string schema = Path.GetRelativePath(
            Path.GetDirectoryName(file.Path)!,
            Path.Combine(Repository.Root, "schemas", "scenario.schema.json"));

        Assert.That(
            File.ReadLines(file.Path).First(),
            Is.EqualTo($"# yaml-language-server: $schema={schema.Replace('\\', '/')}"));
    }

    private static string Lines(ScenarioResult result)
    {
        using StringWriter writer = new();
        result.Trace.WriteJsonLines(writer);
        return writer.ToString();
    }
}
