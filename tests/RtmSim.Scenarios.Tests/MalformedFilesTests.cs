using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Testing;

namespace RtmSim.Scenarios.Tests;

[TestFixture]
internal sealed class MalformedFilesTests
{
    [Test]
    public async Task Mistakes_EachOfItsKind_AreExplained()
    {
        StringBuilder text = new();
        foreach ((string name, string yaml) in MalformedTexts.All)
        {
            string problems = Text.Problems(yaml);
            Assert.That(problems, Is.Not.Empty, name);
            text.Append("# ").Append(name).Append('\n').Append(problems).Append("\n\n");
        }

        await Verifier.Verify(text.ToString());
    }

    [Test]
    public void File_NotUtf8_SaysWhere()
    {
        byte[] content = Encoding.Latin1.GetBytes("name: a\nusers: [jürgen]\n");

        Assert.That(
            Problems(content),
            Is.EqualTo(new[] { "f:2:10: this byte is not UTF-8; save the file as UTF-8" }));
    }

    [Test]
    public void File_OfUtf16_IsNotUtf8()
    {
        byte[] content = Encoding.Unicode.GetPreamble()
            .Concat(Encoding.Unicode.GetBytes("name: a\n"))
            .ToArray();

        Assert.That(
            Problems(content),
            Is.EqualTo(new[] { "f:1:1: this byte is not UTF-8; save the file as UTF-8" }));
    }

    [Test]
    public void File_WithByteOrderMark_IsRead()
    {
        byte[] content = Encoding.UTF8.GetPreamble()
            .Concat(Encoding.UTF8.GetBytes(Text.With()))
            .ToArray();

        Assert.That(Problems(content), Is.Empty);
    }

    [Test]
    public void File_WithWindowsLineEnds_IsRead()
    {
        string text = Text.With().Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.That(Problems(Encoding.UTF8.GetBytes(text)), Is.Empty);
    }

    [Test]
    public void File_WithAZeroByte_SaysWhere()
    {
        Assert.That(
            Problems(Encoding.UTF8.GetBytes("name: a\nusers: \0")),
            Is.EqualTo(new[] { "f:2:8: a zero byte; a scenario is plain UTF-8 text" }));
    }

    [Test]
    public void File_TooLarge_IsRefusedUnread()
    {
        Assert.That(
            Problems(new byte[9 * 1024 * 1024]),
            Is.EqualTo(new[]
            {
                "f:1:1: the file has 9437184 bytes; a scenario has at most 8388608",
            }));
    }

    [Test]
    public void File_Missing_IsAProblemAndNoException()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "no such.yaml");

        Assert.That(
            ScenarioLoader.Load(path).Problems.Select(problem => problem.Message),
            Is.EqualTo(new[] { "there is no such file" }));
    }

    [Test]
    public void Folder_LoadedAsFile_IsAProblemAndNoException()
    {
        ScenarioLoad load = ScenarioLoader.Load(TestContext.CurrentContext.WorkDirectory);

        Assert.That(load.Scenario, Is.Null);
        Assert.That(load.Problems, Has.Count.EqualTo(1));
    }

    /// <summary>Every cut and every changed byte of a scenario gives an answer.</summary>
    [TestCase("attributes/channel-notification.yaml")]
    [TestCase("language/neighbours-in-and-out.yaml")]
    public void File_CutOrChangedAnywhere_NeverThrows(string file)
    {
        byte[] whole = File.ReadAllBytes(
            Shipped.Files.Single(shipped => shipped.RelativePath == file).Path);
        byte[] strangers = Encoding.ASCII.GetBytes("{}[]:,-&*!|>'\"%@`#?\t\n ~0");
        for (int i = 0; i < whole.Length; i++)
        {
            Problems(whole[..i]);
            byte[] changed = (byte[])whole.Clone();
            changed[i] = strangers[i % strangers.Length];
            Problems(changed);
        }

        Assert.Pass();
    }

    private static IReadOnlyList<string> Problems(byte[] content) => ScenarioLoader
        .Load("f", content)
        .Problems
        .Select(problem => problem.ToString())
        .ToArray();
}
