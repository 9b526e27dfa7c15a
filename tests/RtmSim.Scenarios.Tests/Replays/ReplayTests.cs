using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Scenarios.Replays;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Replays;

[TestFixture]
internal sealed class ReplayTests
{
    private static readonly string Recorded = Write("messages/time-out.yaml");

    [Test]
    public async Task Replay_OfATraceWithOneCallbackChanged_ShowsThatEvent()
    {
        RecordedTrace changed = Read(Changed());

        ReplayResult replay = Replay.Run(changed);

        Assert.That(changed.WasChanged, Is.True);
        Assert.That(replay.Agrees, Is.False);
        AlignedEvent first = replay.Difference.Events[replay.Difference.FirstPlace];
        Assert.That(first.First!.Name, Is.EqualTo("OnSendMessageResult"));
        Assert.That(first.First.Code!.Number, Is.EqualTo(3));
        await Verifier.Verify(string.Join('\n', replay.Divergence) + "\n");
    }

    [Test]
    public async Task Compare_WithOneCallbackChanged_ShowsThatEvent()
    {
        TraceDifference difference = TraceComparer.Compare(Read(Recorded), Read(Changed()));

        Assert.That(difference.Events.Count(each => each.Change != LineChange.Same), Is.EqualTo(2));
        await Verifier.Verify(
            string.Join('\n', difference.ToLines()) + "\n" + difference.Summary + "\n");
    }

    [Test]
    public void Compare_OfATraceWithItself_FindsNothing()
    {
        TraceDifference difference = TraceComparer.Compare(Read(Recorded), Read(Recorded));

        Assert.That(difference.IsEmpty, Is.True);
        Assert.That(difference.Headers, Is.Empty);
        Assert.That(difference.FirstPlace, Is.EqualTo(-1));
        Assert.That(difference.DigestsAgree, Is.True);
    }

    [TestCase("\"rule\":\"E-12\"", "\"rule\":\"E-01\"")]
    [TestCase("\"from\":\"clock\"", "\"from\":\"test\"")]
    [TestCase("\"name\":\"CONNECTING\"", "\"name\":\"CONNECTED\"")]
    [TestCase("\"code_name\":\"INIT_ERR_OK\"", "\"code_name\":\"INIT_OK\"")]
    public void Compare_WhereOnlyWhatNoAppSeesDiffers_ShowsItAllTheSame(string text, string other)
    {
        RecordedTrace changed = Read(ReplaceFirst(Recorded, text, other));

        TraceDifference difference = TraceComparer.Compare(Read(Recorded), changed);

        Assert.That(changed.WasChanged, Is.False);
        Assert.That(difference.IsEmpty, Is.False);
        Assert.That(difference.DigestsAgree, Is.True);
    }

    [Test]
    public void Compare_OfRunsWithOtherOptions_SaysWhichDiffer()
    {
        RecordedTrace other = Read(ReplaceFirst(
            Recorded, "\"seed\":1", "\"seed\":7").Replace(
            "\"events\"", "\"options\":{\"latency\":\"far\"},\"events\"",
            StringComparison.Ordinal));

        TraceDifference difference = TraceComparer.Compare(Read(Recorded), other);

        Assert.That(difference.Headers, Is.EqualTo(new[]
        {
            "- seed: 1", "+ seed: 7", "- latency: the default", "+ latency: far",
        }));
    }

    [Test]
    public void Compare_WithAnEmptyTrace_ShowsAllAsMissing()
    {
        string header = Recorded.Split('\n')[0];
        int count = Recorded.Count(c => c == '\n') - 1;
        RecordedTrace empty = Read(ReplaceFirst(
            header + "\n", $"\"events\":{count}", "\"events\":0"));

        TraceDifference difference = TraceComparer.Compare(empty, Read(Recorded));

        Assert.That(difference.Events, Has.Count.EqualTo(count));
        Assert.That(
            difference.Events.Select(each => each.Change), Has.All.EqualTo(LineChange.OnlySecond));
        Assert.That(TraceComparer.Compare(empty, empty).IsEmpty, Is.True);
    }

    private static string Changed() => ReplaceFirst(
        Recorded, "\"code\":2,\"code_name\":\"PEER_MESSAGE_ERR_SENT_TIMEOUT\"",
        "\"code\":3,\"code_name\":\"PEER_MESSAGE_ERR_PEER_UNREACHABLE\"");

    private static string ReplaceFirst(string text, string part, string other)
    {
        int place = text.IndexOf(part, StringComparison.Ordinal);
        Assert.That(place, Is.GreaterThanOrEqualTo(0), part);
        return text.Remove(place, part.Length).Insert(place, other);
    }

    private static string Write(string scenario)
    {
        ScenarioFile file = Shipped.Files.Single(each => each.RelativePath == scenario);
        StringWriter writer = new();
        ScenarioRunner.Run(Shipped.Load(file)).Trace.WriteJsonLines(writer);
        return writer.ToString();
    }

    private static RecordedTrace Read(string text) => RecordedTrace.Read(
        new MemoryStream(Encoding.UTF8.GetBytes(text)), "trace.jsonl", acceptChanged: true);
}
