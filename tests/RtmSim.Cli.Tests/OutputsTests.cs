using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using NUnit.Framework;
using RtmSim.Cli.Tests.Support;

namespace RtmSim.Cli.Tests;

[TestFixture]
internal sealed class OutputsTests
{
    private readonly Tool _tool = new();

    [SetUp]
    public void AddScenarios()
    {
        _tool.Add("in/login/1.yaml", Tool.Passing);
        _tool.Add("in/login/2.yaml", Tool.Failing);
        _tool.Add("in/3.yml", Tool.Malformed);
    }

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [Test]
    public void Json_OfARun_HasAnObjectForEachFile()
    {
        string json = _tool.PathOf("out.json");
        _tool.Run("run", _tool.PathOf("in"), "--json", json);

        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(json));
        JsonElement[] rows = document.RootElement.EnumerateArray().ToArray();
        Assert.That(
            rows.Select(row => row.GetProperty("verdict").GetString()),
            Is.EqualTo(new[] { "malformed", "passed", "failed" }));
        Assert.That(rows[1].GetProperty("file").GetString(), Does.EndWith("in/login/1.yaml"));
        Assert.That(rows[1].GetProperty("digest").GetString(), Does.Match("^[0-9a-f]{16}$"));
        Assert.That(rows[1].GetProperty("virtual_ms").GetDecimal(), Is.EqualTo(250));
        Assert.That(rows[1].GetProperty("events").GetInt32(), Is.EqualTo(9));
        Assert.That(rows[1].GetProperty("real_ms").GetDouble(), Is.Positive);
        Assert.That(rows[0].GetProperty("digest").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void JUnit_OfARun_HasATestCaseForEachFile()
    {
        string junit = _tool.PathOf("out.xml");
        _tool.Run("run", _tool.PathOf("in"), "--junit", junit);

        XElement suite = XDocument.Load(junit).Root!.Element("testsuite")!;
        Assert.That(suite.Attribute("tests")!.Value, Is.EqualTo("3"));
        Assert.That(suite.Attribute("failures")!.Value, Is.EqualTo("1"));
        Assert.That(suite.Attribute("errors")!.Value, Is.EqualTo("1"));
        XElement[] cases = suite.Elements("testcase").ToArray();
        Assert.That(
            cases.Select(each => each.Attribute("name")!.Value),
            Is.EqualTo(new[] { "3.yml", "1.yaml", "2.yaml" }));
        Assert.That(cases[0].Elements("error").Count(), Is.EqualTo(2));
        Assert.That(cases[1].HasElements, Is.False);
        Assert.That(cases[2].Element("failure")!.Value, Does.Contain("why: it is slow"));
    }

    [Test]
    public void JUnit_OfMessagesWithControlCharacters_IsXml()
    {
        string junit = _tool.PathOf("out.xml");
        const string odd = "\"lo\\u0001\\uD83D\\uDE00gn\"";
        _tool.Add(
            "odd/a.yaml", Tool.Malformed.Replace("logn", odd, StringComparison.Ordinal));

        Assert.That(
            _tool.Run("run", _tool.PathOf("odd"), "--junit", junit),
            Is.EqualTo(ExitCodes.BadInput));
        Assert.That(XDocument.Load(junit).Root, Is.Not.Null);
    }

    [Test]
    public void Traces_OfARun_MirrorItsFolders()
    {
        string folder = _tool.PathOf("traces/of/today");
        _tool.Run("run", _tool.PathOf("in"), "--trace", folder);

        Assert.That(
            Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
            Is.EqualTo(new[] { "login/1.jsonl", "login/2.jsonl" }));
        string[] lines = File.ReadAllLines(Path.Combine(folder, "login", "1.jsonl"));
        Assert.That(lines, Has.Length.EqualTo(10));
        Assert.That(lines[0], Does.StartWith("{\"format\":\"rtmsim-trace\""));
    }

    [Test]
    public void Traces_OfTwoFilesToOnePlace_AreRefused()
    {
        _tool.Add("other/login/1.yaml", Tool.Passing);

        int code = _tool.Run(
            "run", _tool.PathOf("in"), _tool.PathOf("other"), "--trace", _tool.PathOf("t"));

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Is.EqualTo(
            "rtmsim: @/in/login/1.yaml and @/other/login/1.yaml would both write their traces to "
            + "login/1.jsonl; run them apart\n"));
        Assert.That(Directory.Exists(_tool.PathOf("t")), Is.False);
    }

    [TestCase("--json")]
    [TestCase("--junit")]
    public void Report_IntoAFolderThatIsNotThere_Returns2BeforeAnythingRuns(string option)
    {
        int code = _tool.Run("run", _tool.PathOf("in"), option, _tool.PathOf("no/out"));

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(
            _tool.Errors,
            Is.EqualTo("rtmsim: @/no/out: cannot be written: there is no folder @/no\n"));
        Assert.That(_tool.Out, Is.Empty);
    }

    [TestCase("--json")]
    [TestCase("--junit")]
    public void Report_OverAFolder_Returns2AndLeavesIt(string option)
    {
        int code = _tool.Run("run", _tool.PathOf("in"), option, _tool.PathOf("in"));

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(
            _tool.Errors, Is.EqualTo("rtmsim: @/in: cannot be written: it is a folder\n"));
        Assert.That(Directory.Exists(_tool.PathOf("in")), Is.True);
    }

    [Test]
    public void Trace_WhereAFileStands_Returns2()
    {
        string file = _tool.Add("taken", "mine");

        int code = _tool.Run("run", _tool.PathOf("in"), "--trace", file);

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Does.StartWith("rtmsim: @/taken: cannot be a folder: "));
        Assert.That(File.ReadAllText(file), Is.EqualTo("mine"));
    }

    [Test]
    public void Write_ThatFailsHalfway_LeavesTheOldFileAndNothingElse()
    {
        string path = _tool.Add("out/report", "old");

        Assert.That(
            () => OutputFile.Write(path, writer =>
            {
                writer.Write("half of the new");
                writer.Flush();
                throw new IOException("the disk is full");
            }),
            Throws.TypeOf<InputException>().With.Message.EndsWith("the disk is full"));
        Assert.That(File.ReadAllText(path), Is.EqualTo("old"));
        Assert.That(Directory.GetFiles(_tool.PathOf("out")), Has.Length.EqualTo(1));
    }

    [Test]
    public void Report_OverAnOldOne_ReplacesItAndLeavesNothingElse()
    {
        string json = _tool.Add("out/report.json", "old");
        _tool.Run("run", _tool.PathOf("in/login"), "--json", json);

        Assert.That(File.ReadAllText(json), Does.StartWith("[\n"));
        Assert.That(Directory.GetFiles(_tool.PathOf("out")), Has.Length.EqualTo(1));
    }
}
