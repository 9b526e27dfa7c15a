using System.IO;
using System.Text;
using System.Threading.Tasks;
using NodaTime;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Tests.Traces;

/// <summary>The files that the recorder writes in apps with the real SDK.</summary>
public sealed class RecordingFileTests
{
    private const string Header =
        "{\"format\":\"rtmsim-trace\",\"version\":1,\"source\":\"sdk\","
        + "\"epoch\":\"2026-03-05T11:00:00.5Z\"}\n";

    private const string Call =
        "{\"seq\":0,\"t_ms\":0.5,\"client\":\"alice\",\"client_no\":1,\"kind\":\"call\","
        + "\"name\":\"Logout\",\"from\":\"clock\",\"args\":{}}\n";

    private const string Return =
        "{\"seq\":1,\"t_ms\":0.75,\"client\":\"alice\",\"client_no\":1,\"kind\":\"return\","
        + "\"name\":\"Logout\",\"code\":0}\n";

    private const string End = "{\"end_ms\":20.5,\"events\":2}\n";

    [Test]
    public void Read_OfAClosedRecording_IsOfTheSdkAndWhole()
    {
        RecordedTrace trace = Read(Header + Call + Return + End);

        Assert.That(trace.Source, Is.EqualTo(TraceSource.Sdk));
        Assert.That(trace.IsUnfinished, Is.False);
        Assert.That(trace, Has.Count.EqualTo(2));
        Assert.That(trace.End, Is.EqualTo(Duration.FromTicks(205_000)));
        Assert.That(
            trace.Epoch, Is.EqualTo(Instant.FromUtc(2026, 3, 5, 11, 0).PlusTicks(5_000_000)));
        Assert.That(trace.WasChanged, Is.False);
    }

    [TestCase(Header + Call + Return, 2, TestName = "after a line")]
    [TestCase(Header + Call + "{\"seq\":1,\"t_ms\":0.", 1, TestName = "within a line")]
    [TestCase(Header + Call + Return + "{\"end_", 2, TestName = "within the last line")]
    [TestCase(Header, 0, TestName = "after the header")]
    public void Read_OfARecordingThatBreaksOff_HasWhatIsThereAndSaysSo(string file, int events)
    {
        RecordedTrace trace = Read(file);

        Assert.That(trace.IsUnfinished, Is.True);
        Assert.That(trace, Has.Count.EqualTo(events));
        Assert.That(trace.End, Is.EqualTo(events == 0 ? Duration.Zero : trace[^1].Elapsed));
    }

    [TestCase(Header + Call + Return + End)]
    [TestCase(Header + Call + Return)]
    public void Write_OfARecording_IsTheFileAgain(string file)
    {
        using StringWriter writer = new();

        Read(file).WriteJsonLines(writer);

        Assert.That(writer.ToString(), Is.EqualTo(file));
    }

    [Test]
    public async Task Read_OfWhatIsNoRecording_SaysWhereAndWhy()
    {
        StringBuilder messages = new();
        Add("another source", Header.Replace("sdk", "app"));
        Add("a seed", Header.Replace(",\"epoch", ",\"seed\":1,\"epoch"));
        Add("an epoch that is none", Header.Replace("2026", "next year"));
        Add("cut within a line, and more", Header + Call[..20] + "\n" + Return);
        Add("an event missing", Header + Call + End);
        Add("an end before the last event", Header + Call + Return + End.Replace("20.5", "0.5"));
        Add("a line after the end", Header + Call + Return + End + Call);
        Add("a digest", Header + Call + Return + End.Replace("{", "{\"digest\":\"0\","));
        await Verifier.Verify(messages.ToString());

        void Add(string name, string file) => messages.Append(name).Append("\n  ")
            .Append(Assert.Throws<TraceFormatException>(() => Read(file), name)!.Message)
            .Append('\n');
    }

    private static RecordedTrace Read(string file) =>
        RecordedTrace.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)), "recording.jsonl");
}
