using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Traces;

public sealed class TraceFileTests
{
    private static readonly string[] Whole = WriteSmallRun();

    public static IEnumerable<(string Name, byte[] File)> Malformed()
    {
        yield return ("empty", []);
        yield return ("no JSON", Utf8("a trace?\n"));
        yield return ("a JSON list", Utf8("[]\n"));
        yield return ("not a trace", Utf8("{\"name\":\"something else\"}\n"));
        yield return ("another version", With(0, "\"version\":1", "\"version\":2"));
        yield return ("no digest", With(0, ",\"digest\":", ",\"digset\":"));
        yield return ("a seed that is none", With(0, "\"seed\":1", "\"seed\":-1"));
        yield return ("an epoch that is none", With(0, "2021-01-01T00:00:00Z", "last year"));
        yield return ("cut between lines", Lines(Whole[..^3]));
        yield return ("cut within a line", Lines(Whole)[..^30]);
        yield return ("more events than said", Lines([.. Whole, Whole[^1]]));
        yield return ("a line missing", Lines([.. Whole[..4], .. Whole[5..]]));
        yield return ("lines swapped", Lines([.. Whole[..4], Whole[5], Whole[4], .. Whole[6..]]));
        yield return ("time going back", With(19, "\"t_ms\":1000", "\"t_ms\":100"));
        yield return ("a time too fine", With(19, "\"t_ms\":1000", "\"t_ms\":1000.00001"));
        yield return ("an unknown kind", With(2, "\"kind\":\"return\"", "\"kind\":\"retrun\""));
        yield return ("an unknown member", With(2, "\"kind\"", "\"knid\""));
        yield return ("a member twice", With(2, "{", "{\"seq\":1,"));
        yield return ("no name", With(2, "\"name\":\"new RtmClient\",", string.Empty));
        yield return ("a client without a number", With(2, ",\"client_no\":1", string.Empty));
        yield return ("an argument of no form", With(1, "\"0123", "{\"a\":1},\"b\":\"0123"));
        yield return ("a changed text", With(19, "hello", "hullo"));
        yield return ("not UTF-8", NotUtf8());
        yield return ("a line of 100 MB", LongLine());
        yield return ("an end before the last event", With(0, "\"end_ms\":2000", "\"end_ms\":5"));
    }

    [Test]
    public async Task Read_OfWhatIsNoTrace_SaysWhereAndWhy()
    {
        StringBuilder messages = new();
        foreach ((string name, byte[] file) in Malformed())
        {
            TraceFormatException fault = Assert.Throws<TraceFormatException>(
                () => Read(file), name)!;
            messages.Append(name).Append('\n').Append("  ").Append(fault.Message).Append('\n');
        }

        await Verifier.Verify(messages.ToString());
    }

    [Test]
    public void Read_OfAWrittenTrace_IsTheSameTrace()
    {
        using World world = World.Start();
        Play(world);

        RecordedTrace read = Read(Utf8(Written(world.Trace)));

        Assert.That(read.ToText(), Is.EqualTo(world.Trace.ToText()));
        Assert.That(read.Digest, Is.EqualTo(world.Trace.Digest));
        Assert.That(read.End, Is.EqualTo(world.Simulation.Elapsed));
        StringWriter again = new();
        read.WriteJsonLines(again);
        Assert.That(again.ToString(), Is.EqualTo(Written(world.Trace)));
    }

    [Test]
    public void Read_WithWindowsLineEnds_IsTheSameTrace()
    {
        byte[] file = Utf8(string.Join("\r\n", Whole) + "\r\n");

        Assert.That(Read(file), Has.Count.EqualTo(Whole.Length - 1));
    }

    [Test]
    public void Settings_OfARun_AreTheOptionsThatWereChanged()
    {
        using Simulation sim = Simulation.Start(new SimulationOptions
        {
            LatencyProfile = LatencyProfile.Far,
            Network = new NetworkOptions { Jitter = Duration.FromMilliseconds(5) },
            Client = new ClientOptions
            {
                LoginTimeout = Duration.FromSeconds(5),
                RateWindow = RateWindow.Fixed,
                StrictAppId = false,
            },
        });

        Assert.That(
            sim.Trace.ToRecorded().Settings.Select(each => $"{each.Name}={each.Value}"),
            Is.EqualTo(new[]
            {
                "latency=far",
                "network.jitter=0.005s",
                "options.client.loginTimeout=5s",
                "options.client.rateWindow=fixed",
                "options.client.strictAppId=false",
            }));
    }

    [Test]
    public void Origin_OfACall_TellsWhereItWasMade()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        alice.Handler.OnLoginSuccess = _ => alice.Client.Logout();
        alice.Login();
        world.Simulation.After(Duration.FromSeconds(5), () => alice.Login());
        world.Simulation.Advance(Duration.FromSeconds(10));
        world.Simulation.AdvanceTo(world.Simulation.Now);
        alice.Login();

        Assert.That(
            world.Trace.Where(each => each.Kind == TraceKind.Call).Skip(1)
                .Select(each => $"{each.Name} {each.Origin}"),
            Is.EqualTo(new[]
            {
                "Login Clock", "Logout Callback", "Login Clock", "Logout Callback", "Login Clock",
            }));
    }

    private static string[] WriteSmallRun()
    {
        using World world = World.Start();
        Play(world);
        return Written(world.Trace).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void Play(World world)
    {
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");
        alice.Login();
        bob.Login();
        world.Simulation.Advance(Duration.FromSeconds(1));
        alice.Client.SendMessageToPeer("bob", alice.Client.CreateMessage("hello"));
        world.Simulation.Advance(Duration.FromSeconds(1));
    }

    private static string Written(Trace trace)
    {
        StringWriter writer = new();
        trace.WriteJsonLines(writer);
        return writer.ToString();
    }

    private static RecordedTrace Read(byte[] file) =>
        RecordedTrace.Read(new MemoryStream(file), "run.jsonl");

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Lines(IEnumerable<string> lines) =>
        Utf8(string.Concat(lines.Select(line => line + "\n")));

    private static byte[] With(int line, string text, string other)
    {
        string[] lines = [.. Whole];
        Assert.That(lines[line], Does.Contain(text));
        int place = lines[line].IndexOf(text, StringComparison.Ordinal);
        lines[line] = lines[line].Remove(place, text.Length).Insert(place, other);
        return Lines(lines);
    }

    private static byte[] NotUtf8()
    {
        byte[] file = Lines(Whole);
        file[Array.IndexOf(file, (byte)'c', Whole[0].Length)] = 0xFF;
        return file;
    }

    private static byte[] LongLine()
    {
        byte[] file = new byte[100 * 1024 * 1024];
        Array.Fill(file, (byte)' ');
        Lines(Whole[..3]).CopyTo(file, 0);
        return file;
    }
}
