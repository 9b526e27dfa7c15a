using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Tests.Support;

namespace RtmSim.Scenarios.Tests;

[TestFixture]
internal sealed class ScenarioCasesTests
{
    private string _folder = string.Empty;

    [SetUp]
    public void MakeFolder()
    {
        _folder = Path.Combine(
            TestContext.CurrentContext.WorkDirectory, "cases", TestContext.CurrentContext.Test.ID);
        Directory.CreateDirectory(_folder);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCaseSource(
        typeof(ScenarioCases), nameof(ScenarioCases.In), new object[] { "scenarios/login" })]
    public void Scenario(ScenarioCase file) => file.Run();

    [Test]
    public void Cases_OfAFolderAboveTheTests_AreItsFilesByName()
    {
        string[] names = Cases("scenarios").Select(each => each.ToString()).ToArray();

        Assert.That(names, Is.EqualTo(Shipped.Files.Select(file => file.RelativePath)));
        Assert.That(names, Does.Contain("login/login-and-logout.yaml"));
    }

    [Test]
    public void Case_ThatPasses_GivesItsResult()
    {
        Add("a/b.yaml", Text.With());

        ScenarioResult result = Cases(_folder).Single().Run(seed: 7);

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Passed));
        Assert.That(result.Seed, Is.EqualTo(7));
    }

    [Test]
    public void Case_ThatFails_SaysWhatTheCommandSays()
    {
        Add("a.yaml", Text.With(expect: "  - { user: bob, callback: OnLogout, why: he is gone }"));

        ScenarioFailedException fault = Fault(Cases(_folder).Single());

        Assert.That(
            fault.Message, Does.Match("^failed  .*/a.yaml  250ms  11 events  [0-9a-f]{16}"));
        Assert.That(fault.Message, Does.Contain("/a.yaml:9:5: { user: bob, callback: OnLogout }"));
        Assert.That(fault.Message, Does.Contain("why: he is gone"));
        Assert.That(fault.Message, Does.Contain("instead: bob has no OnLogout"));
        Assert.That(fault.Message, Does.Contain("trace around it:"));
    }

    [Test]
    public void Case_OfAMalformedFile_HasAllItsProblems()
    {
        Add("a.yaml", Text.With(steps: "  - logn: alice\n  - logout: alcie"));

        string[] lines = Fault(Cases(_folder).Single()).Message.Split('\n');

        Assert.That(lines, Has.Length.EqualTo(3));
        Assert.That(lines[0], Does.StartWith("malformed  ").And.EndsWith("/a.yaml"));
        Assert.That(lines[1], Does.EndWith(
            "a.yaml:6:5: unknown step \"logn\", did you mean \"login\"?"));
        Assert.That(lines[2], Does.Contain("a.yaml:7:13: unknown user \"alcie\""));
    }

    [Test]
    public void Cases_OfAFolderThatIsNotThere_AreOneThatFails()
    {
        ScenarioCase missing = Cases("no/such folder").Single();

        Assert.That(missing.ToString(), Is.EqualTo("no/such folder"));
        Assert.That(
            Fault(missing).Message,
            Is.EqualTo(
                $"no/such folder: there is no such folder in {AppContext.BaseDirectory} or above "
                    + "it"));
    }

    [Test]
    public void Cases_OfAFolderWithoutScenarios_AreOneThatFails()
    {
        Add("readme.md", "none");

        Assert.That(
            Fault(Cases(_folder).Single()).Message,
            Is.EqualTo(
                $"{_folder}: there is no scenario in this folder; they end in .yaml or .yml"));
    }

    private static IEnumerable<ScenarioCase> Cases(string folder) =>
        ScenarioCases.In(folder).Select(row => (ScenarioCase)row.Single());

    private static ScenarioFailedException Fault(ScenarioCase scenario) =>
        Assert.Throws<ScenarioFailedException>(() => scenario.Run())!;

    private void Add(string name, string content)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
