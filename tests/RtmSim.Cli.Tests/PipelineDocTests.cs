using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using NUnit.Framework;
using RtmSim.Cli.Tests.Support;

namespace RtmSim.Cli.Tests;

/// <summary>
/// Runs the commands of the page on pipelines, as they stand there, with the built tool in a
/// project that has a scenario, an SDK and something that gives tokens.
/// </summary>
[TestFixture]
[Platform("Linux,MacOSX")]
internal sealed class PipelineDocTests
{
    private const string AppId = "0123456789abcdef0123456789abcdef";

    private static readonly DocPage Page = new("ci");

    private readonly Tool _tool = new();
    private ShellProject _shell = null!;

    [SetUp]
    public void MakeAProject()
    {
        _tool.Add("scenarios/login.yaml", Tool.Passing);
        _shell = new ShellProject(_tool);
        _shell.Executable(
            "get-token",
            "rtmsim token make --app-id \"$APP_ID\" --user \"$1\" --at \"$(date +%s)\" "
                + "--certificate secret --version 007");
        string folder = _tool.PathOf("Library/ScriptAssemblies");
        Directory.CreateDirectory(folder);
        File.Copy(typeof(Simulation).Assembly.Location, Path.Combine(folder, "Sdk.dll"));
    }

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [Test]
    public void Shell_Example_Passes()
    {
        (int code, string output) = Shell(Page.Blocks("sh").Last());

        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Contain("1 of 1 scenarios passed").And.Contain("OK: good until"));
        Assert.That(XDocument.Load(_tool.PathOf("results/scenarios.xml")).Root, Is.Not.Null);
        Assert.That(File.Exists(_tool.PathOf("results/scenarios.json")));
    }

    [Test]
    public void Shell_ExampleWithAFailingScenario_StopsWithItsCode()
    {
        _tool.Add("scenarios/slow.yaml", Tool.Failing);

        (int code, string output) = Shell(Page.Blocks("sh").Last());

        Assert.That(code, Is.EqualTo(ExitCodes.Failed), output);
        Assert.That(output, Does.Contain("why: it is slow").And.Not.Contain("OK: good"));
    }

    [Test]
    public void Shell_ExampleWithAnotherCertificate_StopsAtTheToken()
    {
        (int code, string output) = Shell(Page.Blocks("sh").Last(), certificate: "another");

        Assert.That(code, Is.EqualTo(ExitCodes.Failed), output);
        Assert.That(output, Does.Contain("INVALID_TOKEN: its signature"));
    }

    [TestCase(0, "run")]
    [TestCase(1, "script")]
    public void Steps_OfAPipeline_Pass(int example, string key)
    {
        string[] steps = DocPage.Values(Page.Blocks("yaml")[example], key)
            .Where(step => !step.StartsWith("dotnet tool install", StringComparison.Ordinal))
            .ToArray();

        Assert.That(steps, Has.Length.EqualTo(4));
        foreach (string step in steps)
        {
            Assert.That(step, Does.Contain("rtmsim "));
            (int code, string output) = Shell("set -e\n" + step);
            Assert.That(code, Is.Zero, output);
        }

        Assert.That(File.Exists(_tool.PathOf("results/scenarios.xml")));
    }

    [Test]
    public void Steps_OfGitHub_AnnotateWhatFails()
    {
        _tool.Add("scenarios/slow.yaml", Tool.Failing);
        string step = DocPage.Values(Page.Blocks("yaml")[0], "run").First(each => each.Contains("rtmsim run"));

        (int code, string output) = Shell(step);

        Assert.That(code, Is.EqualTo(ExitCodes.Failed), output);
        Assert.That(
            output, Does.Contain("\n::error file=scenarios/slow.yaml,line=4,col=10::"));
    }

    [Test]
    public void Table_OfExitCodes_HasEveryVerb()
    {
        string table = Page.Text.Split("| verb |")[1].Split("\n\n")[0];

        Assert.That(_tool.Verbs().Where(verb => !table.Contains($"`{verb}`")), Is.Empty);
    }

    private (int Code, string Output) Shell(string script, string certificate = "secret")
    {
        _shell.Variables["APP_ID"] = AppId;
        _shell.Variables["RTMSIM_CERTIFICATE"] = certificate;
        return _shell.Run(script);
    }
}
