using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using DT.Xamarin.Agora;
using NUnit.Framework;
using RtmSim.Protocol;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Coverage;

/// <summary>
/// Each error code of each operation is produced by a shipped scenario, or there is a rule by which
/// it never comes. The table of it is a page of the documentation.
/// </summary>
[TestFixture]
internal sealed class ErrorCodesTests
{
    private const string Marker =
        "<!-- Generated from the shipped scenarios by ErrorCodesTests.cs. -->\n";

    private static readonly SortedDictionary<(string Operation, string Name), string> Shown =
        FindShown();

    private static IEnumerable<ErrorCode> AllOfBoth =>
        ErrorCode.All.Concat(ErrorCode.AllOfIos);

    [Test]
    public void Codes_Each_AreProducedOrCannotOccur() => Assert.That(
        AllOfBoth
            .Where(code => FirstScenario(code) is null && NeverProduced.ReasonOf(code) is null)
            .Select(code => $"{code.Operation} {code.Value}"),
        Is.Empty,
        "These codes need a scenario, or a rule by which they do not occur.");

    [Test]
    public void Codes_SaidNeverToOccur_DoNot() => Assert.That(
        AllOfBoth.Where(code =>
            FirstScenario(code) is not null && NeverProduced.ReasonOf(code) is not null),
        Is.Empty);

    [Test]
    public void Reasons_Each_AreNeededAndNameARule()
    {
        Assert.That(
            NeverProduced.All.Where(entry => !AllOfBoth.Any(entry.Covers)), Is.Empty);
        Assert.That(
            NeverProduced.All.Select(entry => Rules.Find(entry.Rule)), Has.None.Null);
    }

    [Test]
    public void Codes_SaidToBeOnlyInCode_AreThere()
    {
        using Simulation sim = Simulation.Start();
        AgoraRtmCallKit calls = new AgoraRtmKit(new string('a', 32), null).GetRtmCallKit();
        List<ErrorCode> found = [];
        calls.AcceptRemoteInvitation(
            new(), code => found.Add(new ErrorCode(Operation.AcceptInvitation, code)));
        calls.RefuseRemoteInvitation(
            new(), code => found.Add(new ErrorCode(Operation.RefuseInvitation, code)));

        Assert.That(
            found,
            Is.EqualTo(AllOfBoth.Where(code => NeverProduced.All.Any(
                entry => entry.IsOnlyInCode && entry.Covers(code)))));
    }

    [Test]
    public void Enums_OfTheIosApi_AreAllInTheTable()
    {
        IEnumerable<Type> all = typeof(AgoraRtmKit).Assembly.GetTypes().Where(type =>
            type.IsEnum && type.Namespace == typeof(AgoraRtmKit).Namespace
            && type.Name.EndsWith("ErrorCode", StringComparison.Ordinal));

        // A static method's return value, and no operation's: the page's introduction has it.
        Assert.That(
            all.Except(ErrorCode.AllOfIos.Select(code => code.Value.GetType())),
            Is.EqualTo(new[] { typeof(AgoraRtmSetContextErrorCode) }));
    }

    [Test]
    public void Page_OnDisk_IsGeneratedFromTheScenarios() =>
        GeneratedPage.Verify("error-codes", Marker, Page());

    private static SortedDictionary<(string, string), string> FindShown()
    {
        SortedDictionary<(string, string), string> shown = [];

        // The simplest scenario shows it best.
        foreach ((ScenarioFile file, ScenarioResult result) in
            ShippedRuns.All.OrderBy(run => run.Result.Events))
        {
            foreach (TraceEvent traced in result.Trace)
            {
                if (traced.Code is { Operation: { } operation, Name: { } name })
                {
                    shown.TryAdd((operation, name), file.RelativePath);
                }
            }
        }

        return shown;
    }

    private static string? FirstScenario(ErrorCode code) =>
        Shown.GetValueOrDefault((code.Operation.ToString(), code.Value.ToString()));

    private static string Page() => Tables("##", ErrorCode.All)
        + "\n## In the iOS API\n"
        + "\nThe numbers are the same, the names are of each operation's enum.\n"
        + Tables("###", ErrorCode.AllOfIos);

    private static string Tables(string heading, IEnumerable<ErrorCode> codes)
    {
        StringBuilder text = new();
        foreach (IGrouping<string, ErrorCode> operation in
            codes.GroupBy(code => code.Operation.ToString()))
        {
            text.Append($"\n{heading} {operation.Key}\n\n");
            text.Append("| code | | where it comes from |\n|---|---|---|\n");
            foreach (ErrorCode code in operation)
            {
                string origin = FirstScenario(code) is { } scenario
                    ? $"[{scenario}](../scenarios/{scenario})"
                    : NeverProduced.ReasonOf(code) ?? "?";
                text.Append($"| {code.Number} | `{code.Value}` | {origin} |\n");
            }
        }

        return text.ToString();
    }
}
