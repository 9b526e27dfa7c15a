using System.Collections.Generic;
using System.IO;
using System.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using NUnit.Framework;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Tests.Schemas;

/// <summary>The schema refuses no right file, and every wrong one that a schema can tell.</summary>
[TestFixture]
internal sealed class ScenarioSchemaTests
{
    private static readonly JsonSchema Schema =
        JsonSchema.FromJsonAsync(ScenarioSchema.Write()).GetAwaiter().GetResult();

    private static IEnumerable<TestCaseData> Malformed => MalformedTexts.All
        .Where(each => IsYaml(each.Yaml))
        .Select(each => new TestCaseData(each.Name, each.Yaml).SetArgDisplayNames(each.Name));

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Cases))]
    public void Schema_OfAShippedFile_AcceptsIt(ScenarioFile file) =>
        Assert.That(Faults(File.ReadAllText(file.Path)), Is.Empty);

    [TestCaseSource(nameof(Malformed))]
    public void Schema_OfAMalformedFile_RefusesItUnlessItCannot(string name, string yaml)
    {
        string? reason = BeyondSchema.Reason(name);

        Assert.That(Faults(yaml), reason is null ? Is.Not.Empty : Is.Empty, reason);
    }

    [Test]
    public void Reasons_WhyASchemaCannotTell_AreOfMalformedFiles() => Assert.That(
        BeyondSchema.Names, Is.SubsetOf(MalformedTexts.All.Select(each => each.Name)));

    private static IEnumerable<string> Faults(string yaml) => Schema
        .Validate(YamlJson.Read(yaml))
        .Select(Describe);

    private static string Describe(ValidationError error) => $"{error.Path}: {error.Kind}";

    /// <summary>What is no YAML, or more than is read, never comes before a schema.</summary>
    private static bool IsYaml(string yaml)
    {
        try
        {
            return YamlReader.Read(yaml, new SourceKind("scenario")) is not null;
        }
        catch (YamlFault)
        {
            return false;
        }
    }
}
