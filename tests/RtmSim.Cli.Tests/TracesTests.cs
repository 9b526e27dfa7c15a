using System.IO;
using System.Linq;
using NUnit.Framework;
using RtmSim.Cli.Tests.Support;

namespace RtmSim.Cli.Tests;

[TestFixture]
internal sealed class TracesTests
{
    private const string Chat = """
        name: a chat
        users: [alice, bob]
        steps:
          - login: alice
          - login: bob
          - { at: 1s, send: { user: alice, to: bob, text: hello } }
        expect: [{ user: bob, callback: OnMessageReceivedFromPeer }]
        """;

    private readonly Tool _tool = new();

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [Test]
    public void Record_OfATrace_WritesAScenarioThatRunsTheSame()
    {
        string trace = TraceOf(Chat);
        string digest = DigestIn(trace);

        int code = _tool.Run("record", trace, "-o", _tool.PathOf("again.yaml"));

        Assert.That(code, Is.EqualTo(ExitCodes.Passed), _tool.Errors);
        Assert.That(_tool.Out + _tool.Errors, Is.Empty);
        Assert.That(_tool.Run("run", _tool.PathOf("again.yaml")), Is.EqualTo(ExitCodes.Passed));
        Assert.That(_tool.Out, Does.Contain(digest));
    }

    [Test]
    public void Replay_OfATrace_Agrees()
    {
        string trace = TraceOf(Chat);

        int code = _tool.Run("replay", trace);

        Assert.That(code, Is.EqualTo(ExitCodes.Passed), _tool.Out + _tool.Errors);
        Assert.That(_tool.Out, Is.EqualTo($"agrees   @/traces/chat.jsonl  {DigestIn(trace)}\n"));
    }

    [Test]
    public void Replay_OfAChangedTrace_Returns1AndShowsTheEvent()
    {
        string trace = Change(TraceOf(Chat), "\"serverTs\":16094592", "\"serverTs\":16094593");

        int code = _tool.Run("replay", trace);

        Assert.That(code, Is.EqualTo(ExitCodes.Failed));
        Assert.That(_tool.Errors, Does.Contain("the file was changed"));
        Assert.That(_tool.Out, Does.StartWith("diverges @/traces/chat.jsonl\n"));
        Assert.That(_tool.Out, Does.Match(
            @"-      1\.020  bob      callback OnMessageReceivedFromPeer\(.*serverTs: 16094593"));
        Assert.That(_tool.Out, Does.Contain("rules: recorded E-01, replayed E-01"));
    }

    [Test]
    public void Replay_Tolerant_TellsHowLinksWereAndAgrees()
    {
        string trace = TraceOf(Chat);

        int code = _tool.Run("replay", trace, "--tolerant");

        Assert.That(code, Is.EqualTo(ExitCodes.Passed), _tool.Out + _tool.Errors);
        Assert.That(_tool.Out, Does.StartWith("agrees   @/traces/chat.jsonl  "));
        Assert.That(_tool.Out, Does.Contain("    note: alice: 10 ms one way\n"));
    }

    [Test]
    public void Replay_TolerantOfADeviation_Returns1AndNamesTheRule()
    {
        string trace = Change(TraceOf(Chat), "PEER_MESSAGE_ERR_OK", "PEER_MESSAGE_ERR_FAILURE");
        Change(trace, "\"code\":0,\"code_name\":\"PEER", "\"code\":1,\"code_name\":\"PEER");

        int code = _tool.Run("replay", trace, "--tolerant", "--tolerance", "50ms");

        Assert.That(code, Is.EqualTo(ExitCodes.Failed));
        Assert.That(_tool.Out, Does.StartWith("diverges @/traces/chat.jsonl\n"));
        Assert.That(_tool.Out, Does.Contain("alice: the app was told otherwise\n"));
        Assert.That(_tool.Out, Does.Contain("by E-01 ").And.Contain("(documented)\n"));
    }

    [TestCase("--tolerance", "50ms")]
    [TestCase("--tolerant", "--tolerance", "-1s")]
    [TestCase("--tolerant", "--tolerance", "soon")]
    [TestCase("--tolerant", "--tolerance", "99999d")]
    public void Replay_WithATolerance_ThatCannotBeUsed_Returns2(params string[] options)
    {
        string trace = TraceOf(Chat);

        int code = _tool.Run(["replay", trace, .. options]);

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Does.StartWith("rtmsim: ").And.Contain("--tolerance"));
    }

    [Test]
    public void Diff_OfTwoTraces_Returns1AndShowsWhatDiffers()
    {
        string first = TraceOf(Chat);
        string second = TraceOf(Chat.Replace("hello", "hullo"), "second");

        int code = _tool.Run("diff", first, second);

        Assert.That(code, Is.EqualTo(ExitCodes.Failed));
        string[] lines = _tool.Out.Split('\n').Where(line => line is ['-' or '+', ..]).ToArray();
        Assert.That(lines, Has.Length.EqualTo(4));
        Assert.That(lines[0], Does.Contain("SendMessageToPeer").And.Contain("\"hello\""));
        Assert.That(lines[1], Does.Contain("SendMessageToPeer").And.Contain("\"hullo\""));
        Assert.That(_tool.Out, Does.EndWith(
            "2 only in the first, 2 only in the second; the digests differ\n"));
    }

    [Test]
    public void Diff_OfATraceWithItself_Returns0()
    {
        string trace = TraceOf(Chat);

        int code = _tool.Run("diff", trace, trace);

        Assert.That(code, Is.EqualTo(ExitCodes.Passed));
        Assert.That(_tool.Out, Does.Match(
            @"^\d+ events are in both, 0 only in the first"));
    }

    [TestCase("replay")]
    [TestCase("record", "-o", "x.yaml")]
    [TestCase("diff", "missing.jsonl")]
    [TestCase("report", "-o", "x.html")]
    public void Verb_OnAFileThatIsNotThere_Returns2AndSaysSo(string verb, params string[] more)
    {
        string[] rest = more.Select(each => each[0] == '-' ? each : _tool.PathOf(each)).ToArray();

        int code = _tool.Run([verb, _tool.PathOf("missing.jsonl"), .. rest]);

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(
            _tool.Errors, Is.EqualTo("rtmsim: @/missing.jsonl: there is no such file\n"));
        Assert.That(File.Exists(_tool.PathOf("x.yaml")), Is.False);
    }

    [TestCase("replay")]
    [TestCase("record", "-o", "x.yaml")]
    [TestCase("report", "-o", "x.html")]
    public void Verb_OnWhatIsNoTrace_Returns2AndSaysWhere(string verb, params string[] more)
    {
        string path = _tool.Add("run.jsonl", "{\"format\":\"rtmsim-trace\",\"version\":9}\n");
        string[] rest = more.Select(each => each[0] == '-' ? each : _tool.PathOf(each)).ToArray();

        int code = _tool.Run([verb, path, .. rest]);

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Is.EqualTo(
            "rtmsim: @/run.jsonl:1:1: version 9 of the format; this program reads 1\n"));
    }

    [Test]
    public void Record_OfWhatHasNoWord_Returns2AndWritesNothing()
    {
        string trace = Change(
            TraceOf(Chat), "\"name\":\"SendMessageToPeer\"", "\"name\":\"SendMessageToAll\"");
        string target = _tool.PathOf("x.yaml");

        int code = _tool.Run("record", trace, "-o", target);

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Does.Contain("the file was changed"));
        Assert.That(File.Exists(target), Is.False);
    }

    private string TraceOf(string scenario, string folder = "traces")
    {
        string path = _tool.Add("chat.yaml", scenario);
        int code = _tool.Run("run", path, "--trace", _tool.PathOf(folder));
        Assert.That(code, Is.EqualTo(ExitCodes.Passed), _tool.Out + _tool.Errors);
        return _tool.PathOf($"{folder}/chat.jsonl");
    }

    private static string Change(string path, string text, string other)
    {
        string content = File.ReadAllText(path);
        Assert.That(content, Does.Contain(text));
        File.WriteAllText(path, content.Replace(text, other));
        return path;
    }

    private static string DigestIn(string path)
    {
        string header = File.ReadLines(path).First();
        const string key = "\"digest\":\"";
        int place = header.IndexOf(key, System.StringComparison.Ordinal) + key.Length;
        return header.Substring(place, 16);
    }
}
