using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Laws;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Laws;

/// <summary>The page about laws has all of them, and what it shows works.</summary>
public sealed class LawsPageTests
{
    private const string Marker =
        "| law | what it says | rules | recordings |\n|---|---|---|---|\n";

    [Test]
    public void Page_OnDisk_HasAllLaws() => GeneratedPage.Verify(
        "laws", Marker, string.Concat(TraceLaws.All.Select(law =>
            $"| `{law.Name}` | {law.Title} | {string.Join(", ", law.Rules)} | "
                + $"{(law.JudgesRecordings ? "yes" : "no")} |\n")));

    [Test]
    public void Verify_OfARun_ThrowsNothing()
    {
        using Simulation sim = Simulation.Start();
        sim.Users.Online("alice", "0123456789abcdef0123456789abcdef");

        #region verify
        TraceLaws.Verify(sim.Trace);
        #endregion
    }

    [Test]
    public void Verify_OfATraceThatDeviates_ShowsLawAndEvents()
    {
        RecordedTrace trace = Deviations.Named("duplicate delivery").Make();

        Assert.That(
            () => TraceLaws.Verify(trace),
            Throws.TypeOf<LawBrokenException>().With.Message
                .Contains("no-duplicates: bob got a message of alice twice. (events 20, 21)")
                .And.Message.Contains("OnMessageReceivedFromPeer(from: \"alice\""));
    }

    [Test]
    public void Judge_OfSomeLaws_LooksAtNoOthers()
    {
        RecordedTrace trace = Deviations.Named("duplicate delivery").Make();

        Assert.That(
            TraceLaws.Judge(trace, [TraceLaws.All[0]]), Is.Empty);
    }
}
