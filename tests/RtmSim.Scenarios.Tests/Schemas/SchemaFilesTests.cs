using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Schemas;
using RtmSim.Testing;

namespace RtmSim.Scenarios.Tests.Schemas;

/// <summary>The schemas that are in the repository for editors.</summary>
[TestFixture]
internal sealed class SchemaFilesTests
{
    [Test]
    public void ScenarioSchema_InTheRepository_IsTheGeneratedOne() =>
        GeneratedFile.Verify("schemas/scenario.schema.json", ScenarioSchema.Write());

    [Test]
    public void ContractSchema_InTheRepository_IsTheGeneratedOne() =>
        GeneratedFile.Verify("schemas/contract.schema.json", ContractSchema.Write());

    [Test]
    public void TraceSchema_InTheRepository_IsTheGeneratedOne() =>
        GeneratedFile.Verify("schemas/trace.schema.json", TraceSchema.Write());

    [TestCase("scenario")]
    [TestCase("contract")]
    [TestCase("trace")]
    public void Schemas_InAllTheirParts_ReferToWhatIsThere(string name)
    {
        JObject schema = JObject.Parse(
            File.ReadAllText(
                Path.Combine(Repository.Root, "schemas", $"{name}.schema.json")));
        string[] definitions = ((JObject)schema["definitions"]!).Properties()
            .Select(property => "#/definitions/" + property.Name)
            .ToArray();
        IEnumerable<string> references = schema.Descendants().OfType<JProperty>()
            .Where(property => property.Name == "$ref")
            .Select(property => property.Value.ToString());

        Assert.That(references.Distinct(), Is.EquivalentTo(definitions));
    }
}
