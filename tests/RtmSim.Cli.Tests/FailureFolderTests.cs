using System.IO;
using NUnit.Framework;
using RtmSim.Cli.Explore;
using RtmSim.Cli.Tests.Support;

namespace RtmSim.Cli.Tests;

/// <summary>Runs that failed are saved beside what is there already.</summary>
[TestFixture]
internal sealed class FailureFolderTests
{
    private readonly Tool _tool = new();

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [Test]
    public void Save_OfTheSameTexts_KeepsTheName()
    {
        FailureFolder folder = FailureFolder.Prepare(_tool.PathOf("out"))!;

        string first = folder.Save("seed-1", [(".yaml", "a"), (".txt", "b")]);
        string again = folder.Save("seed-1", [(".yaml", "a"), (".txt", "b")]);

        Assert.That(first, Does.EndWith("/seed-1.yaml"));
        Assert.That(again, Is.EqualTo(first));
        Assert.That(Directory.GetFiles(_tool.PathOf("out")), Has.Length.EqualTo(2));
    }

    [Test]
    public void Save_WhereAnotherTextHasTheName_ReplacesNothing()
    {
        FailureFolder folder = FailureFolder.Prepare(_tool.PathOf("out"))!;
        string mine = _tool.Add("out/seed-1.txt", "mine");
        Directory.CreateDirectory(_tool.PathOf("out/seed-1-2.yaml"));

        string saved = folder.Save("seed-1", [(".yaml", "a"), (".txt", "b")]);

        Assert.That(saved, Does.EndWith("/seed-1-3.yaml"));
        Assert.That(File.ReadAllText(mine), Is.EqualTo("mine"));
        Assert.That(File.ReadAllText(_tool.PathOf("out/seed-1-3.txt")), Is.EqualTo("b"));
    }
}
