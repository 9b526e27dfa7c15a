using System.IO;
using NUnit.Framework;
using RtmSim.Cli.Tests.Support;
using RtmSim.Testing;

namespace RtmSim.Cli.Tests;

[TestFixture]
internal sealed class SchemaTests
{
    private readonly Tool _tool = new();

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [TestCase("scenario")]
    [TestCase("contract")]
    [TestCase("trace")]
    public void Schema_OfAFile_IsTheOneOfTheRepository(string name)
    {
        int code = _tool.Run("schema", name);

        Assert.That(code, Is.EqualTo(ExitCodes.Passed));
        Assert.That(_tool.Out, Is.EqualTo(File.ReadAllText(
            Path.Combine(Repository.Root, "schemas", $"{name}.schema.json"))));
    }

    [TestCase("schema")]
    [TestCase("schema", "tokens")]
    public void Schema_OfNothingKnown_Returns2(params string[] arguments)
    {
        Assert.That(_tool.Run(arguments), Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Does.StartWith("rtmsim: "));
        Assert.That(_tool.Out, Is.Empty);
    }
}
