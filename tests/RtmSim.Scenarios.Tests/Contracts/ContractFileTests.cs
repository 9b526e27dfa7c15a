using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NJsonSchema;
using NUnit.Framework;
using RtmSim.Scenarios.Contracts;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Tests.Contracts.Apps;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Contracts;

/// <summary>Contract files: right ones, wrong ones, those of the page, and their schema.</summary>
[TestFixture]
internal sealed class ContractFileTests
{
    private static readonly JsonSchema Schema =
        JsonSchema.FromJsonAsync(ContractSchema.Write()).GetAwaiter().GetResult();

    private static readonly Regex Block = new(
        "^```yaml\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline);

    private static IEnumerable<string> ShippedFiles =>
        Directory.GetFiles(Path.Combine(Repository.Root, "contracts"), "*.yaml");

    private static IEnumerable<TestCaseData> Examples => Block
        .Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "contracts.md")))
        .Select((match, i) => new TestCaseData(match.Groups["text"].Value)
            .SetArgDisplayNames($"contracts.md {i + 1}"));

    private static IEnumerable<TestCaseData> Malformed => MalformedContracts.All
        .Where(each => each.Yaml.Length > 0)
        .Select(each => new TestCaseData(each.Yaml, each.SchemaTells)
            .SetArgDisplayNames(each.Name));

    [Test]
    public async Task Mistakes_EachOfItsKind_AreExplained()
    {
        await Verifier.Verify(Explanations(MalformedContracts.All
            .Select(each => (each.Name, Encoding.UTF8.GetBytes(each.Yaml)))));
    }

    [Test]
    public async Task Mistakes_OfAnyYaml_AreToldOfAContract()
    {
        (string, byte[])[] noText =
        [
            ("a zero byte", "name: \0"u8.ToArray()),
            ("too large", new byte[9 * 1024 * 1024]),
        ];

        string text = Explanations(MalformedTexts.Yaml
            .Select(each => (each.Name, Encoding.UTF8.GetBytes(each.Yaml)))
            .Concat(noText));

        Assert.That(text, Does.Not.Contain("scenario"));
        await Verifier.Verify(text);
    }

    [TestCaseSource(nameof(Malformed))]
    public void Schema_OfAMalformedContract_RefusesItUnlessItCannot(string yaml, bool tells) =>
        Assert.That(Schema.Validate(YamlJson.Read(yaml)), tells ? Is.Not.Empty : Is.Empty);

    [TestCaseSource(nameof(ShippedFiles))]
    public void Schema_OfAShippedContract_AcceptsIt(string path)
    {
        string text = File.ReadAllText(path);

        Assert.That(Schema.Validate(YamlJson.Read(text)), Is.Empty);
        Assert.That(text.Split('\n')[0], Does.EndWith("=../schemas/contract.schema.json"));
    }

    [TestCaseSource(nameof(ShippedFiles))]
    public void Contract_ByItsName_IsThatOfTheFile(string path)
    {
        Contract contract = Contract.Named(Path.GetFileNameWithoutExtension(path));

        Assert.That(contract.Name, Is.EqualTo(Path.GetFileNameWithoutExtension(path)));
        Assert.That(
            contract.Clauses.Select(clause => clause.Name),
            Is.EqualTo(ContractFile.Load(path).Clauses.Select(clause => clause.Name)));
    }

    [TestCaseSource(nameof(ShippedFiles))]
    public void Rules_OfAShippedContract_AreInTheLedger(string path) => Assert.That(
        ContractFile.Load(path).Clauses.SelectMany(clause => clause.Rules).Distinct(),
        Is.SubsetOf(Rules.All.Select(rule => rule.Id)));

    [TestCaseSource(nameof(Examples))]
    public void Example_OnThePage_IsAContractThatAGoodAppKeeps(string text)
    {
        string whole = text.StartsWith('-') ? $"name: a part\nclauses:\n{text}" : text;

        Contract contract = Take(ContractFile.Parse(whole, "page"));
        Assert.That(Schema.Validate(YamlJson.Read(whole)), Is.Empty);
        Assert.That(contract.Check(GoodRun()).ToString(), Does.EndWith("all clauses hold"));
    }

    [Test]
    public void TableOfTroubles_OnThePage_NamesEachClauseOfGoodCitizen()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "contracts.md"));
        IEnumerable<string> named = page
            .Substring(page.IndexOf("| trouble | clause |", StringComparison.Ordinal))
            .Split("\n\n")[0]
            .Split('\n')
            .Skip(2)
            .SelectMany(row => row.Split('|')[2].Split(';'))
            .Select(name => name.Trim());

        Assert.That(
            named,
            Is.EquivalentTo(Contract.Named("good-citizen").Clauses.Select(clause => clause.Name)));
    }

    [Test]
    public void Verify_OfARunThatBreaksAClause_ThrowsWithTheEvents()
    {
        using Simulation sim = Simulation.Start();
        new JoinsBeforeTheLogin().Run(sim);

        ContractBrokenException? fault = Assert.Throws<ContractBrokenException>(() =>
        {
            Contract.Named("good-citizen").Verify(sim);
        });
        Assert.That(fault!.Message, Does.Contain("calls wait for the login"));
        Assert.That(fault.Message, Does.Contain("  why: Until the login has succeeded"));
        Assert.That(
            fault.Message, Does.Match("\n +#\\d+ +0\\.000 .* Join\\(channel: \"lobby\"\\)"));
    }

    [Test]
    public void Check_OfSomeUsers_LooksAtTheirClientsOnly()
    {
        RecordedTrace trace = TraceSketch.Read("""
            1 1 call Login userId=alice token=t
            2 2 call Login userId=bob token=t
            3 1 call Join channel=a
            4 2 call Join channel=b
            """);
        Contract contract = Clauses.Read("never: { call: Join }");

        Assert.That(contract.Check(trace).Violations, Has.Count.EqualTo(2));
        Assert.That(
            contract.Check(trace, ["bob"]).Violations.Single().Sequence, Is.EqualTo(3));
        Assert.That(
            Clauses.Read("never: { call: Join }\nfor: everyone").Check(trace, ["bob"]).Violations,
            Has.Count.EqualTo(2));
    }

    [TestCase("each-client", 4)]
    [TestCase("each-user", 4, 5)]
    [TestCase("everyone", 4, 5, 6)]
    public void Scope_OfAClause_SaysWhoseEventsBelongTogether(string scope, params int[] joins) =>
        Assert.That(
            Clauses.Judge(
                $"never: {{ call: Join }}\nwhile: {{ from: {{ call: Leave }} }}\nfor: {scope}",
                TraceSketch.Read("""
                    1 1 call Login userId=alice token=t
                    1 2 call Login userId=alice token=t
                    1 3 call Login userId=bob token=t
                    2 1 call Leave channel=a
                    3 1 call Join channel=a
                    3 2 call Join channel=a
                    3 3 call Join channel=a
                    """)),
            Is.EqualTo(joins.Select(join => $"it happened while it must not: 3 {join}")));

    [Test]
    public void Names_OfEitherSdk_StandForTheCodesOfBoth() => Assert.That(
        Clauses.Judge(
            "never: { callback: any, with: { errorCode: TOO_OFTEN } }",
            TraceSketch.Read("""
                1 1 callback OnLoginFailure code=10:LOGIN_ERR_TOO_OFTEN
                1 1 callback AgoraRtmLoginBlock code=10:LoginTooOften
                1 1 callback OnSendMessageResult messageId=1 code=3:CHANNEL_MESSAGE_ERR_TOO_OFTEN
                1 1 callback OnSendMessageResult code=3:PEER_MESSAGE_ERR_PEER_UNREACHABLE
                """)),
        Is.EqualTo(new[] { "it happened: 0", "it happened: 1", "it happened: 2" }));

    [Test]
    [MaxTime(120_000)]
    public void Judging_AHundredThousandEvents_TakesSeconds()
    {
        RecordedTrace trace = TraceSketch.Read(string.Concat(Enumerable.Range(0, 33_334).Select(
            i => $"{i} 1 call SendMessage channel=a messageId={i}\n"
                + $"{i} 1 return SendMessage code=0\n"
                + $"{i} 1 callback OnSendMessageResult channel=a messageId={i} code=3\n")));
        Contract contract = Contract.Named("good-citizen");

        Assert.That(trace, Has.Count.GreaterThan(100_000));
        Assert.That(
            contract.Check(trace).Violations, Has.Count.EqualTo(trace.Count / 3 * 2));
    }

    /// <summary>What is said of each text, as a page.</summary>
    private static string Explanations(IEnumerable<(string Name, byte[] Content)> texts)
    {
        StringBuilder text = new();
        foreach ((string name, byte[] content) in texts)
        {
            IReadOnlyList<ScenarioProblem> problems = ContractFile.Read("f", content).Problems;
            Assert.That(problems, Is.Not.Empty, name);
            text.Append("# ").Append(name).Append('\n')
                .AppendJoin('\n', problems.Select(problem => problem.ToString()[2..]))
                .Append("\n\n");
        }

        return text.ToString();
    }

    private static Contract Take(ContractLoad load)
    {
        Assert.That(load.Problems, Is.Empty);
        return load.Contract!;
    }

    /// <summary>A run of an app that keeps good-citizen.</summary>
    private static RecordedTrace GoodRun()
    {
        using Simulation sim = Simulation.Start();
        new WritesToHimself { IsMended = true }.Run(sim);
        return sim.Trace.ToRecorded();
    }
}
