using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Traces;

public sealed class TraceTests
{
    [Test]
    public async Task Text_OfASmallRun_ReadsLikeAStory()
    {
        using World world = World.Start();
        Play(world);

        await Verifier.Verify(world.Trace.ToText());
    }

    [Test]
    public async Task JsonLines_OfASmallRun_AreOneObjectEach()
    {
        using World world = World.Start();
        Play(world);
        StringWriter writer = new();

        world.Trace.WriteJsonLines(writer);

        string[] lines = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(world.Trace.Count + 1));
        Assert.That(() => lines.Select(line => JsonDocument.Parse(line)).ToArray(), Throws.Nothing);
        await Verifier.Verify(writer.ToString());
    }

    [Test]
    public void Digest_OfTheSameSeedAndCalls_IsTheSame()
    {
        string first = DigestOf(world => Play(world));

        string second = DigestOf(world => Play(world));

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Digest_WhenAnythingTheAppSeesDiffers_IsAnother()
    {
        string[] digests =
        [
            DigestOf(world => Play(world)),
            DigestOf(world => Play(world, text: "hello!")),
            DigestOf(world => Play(world, delayMs: 1_000.0001)),
            DigestOf(world => Play(world, receiver: "carol")),
        ];

        Assert.That(digests, Is.Unique);
    }

    [Test]
    public void Digest_WithPacketsTraced_IsTheSame()
    {
        SimulationOptions packets = new() { Trace = new TraceOptions { Packets = true } };

        Assert.That(DigestOf(world => Play(world), packets), Is.EqualTo(DigestOf(w => Play(w))));
    }

    [Test]
    public void Packets_WhenAskedFor_AreInTheTrace()
    {
        using World world = World.Start(
            new SimulationOptions { Trace = new TraceOptions { Packets = true } });
        Play(world);

        Assert.That(
            world.Trace.Where(traced => traced.Kind == TraceKind.Packet)
                .Select(traced => $"{traced.Client} {traced.Name}"),
            Is.EqualTo(new[]
            {
                "alice > LoginRequest", "bob > LoginRequest",
                "alice < SessionReply", "bob < SessionReply",
                "alice > SendPeerMessageRequest", "bob < PeerMessagePush",
                "bob > DeliveryAck", "alice < Reply",
            }));
    }

    [Test]
    public void Events_AsTheyHappen_AreObserved()
    {
        using World world = World.Start();
        List<string> seen = new();
        bool completed = false;
        using IDisposable subscription = world.Trace.Events.Subscribe(
            new Observer(traced => seen.Add(traced.Name), () => completed = true));

        Play(world);
        world.Dispose();

        Assert.That(seen, Is.EqualTo(world.Trace.Select(traced => traced.Name)));
        Assert.That(completed, Is.True);
    }

    [Test]
    public void EveryCallback_NamesTheRuleItFollowsFrom()
    {
        using World world = World.Start();
        Play(world);

        Assert.That(
            world.Trace.Where(traced => traced.Kind is TraceKind.Callback or TraceKind.State)
                .Select(traced => traced.Rule),
            Has.None.Null);
    }

    [Test]
    public void LongTexts_InTheTextTrace_AreCutAndSayHowLong()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");

        alice.Send("bob", new string('x', 1_000));

        Assert.That(world.Trace.ToText(), Does.Contain("… (1000 characters)"));
        Assert.That(world.Trace.ToText(), Does.Not.Contain(new string('x', 49)));
    }

    [Test]
    public void TwoClientsOfOneUser_InTheTrace_AreToldApart()
    {
        using World world = World.Start();
        world.User("alice").Login();
        world.User("alice").Login();

        Assert.That(
            world.Trace.Where(traced => traced.Kind == TraceKind.State)
                .Select(traced => traced.Client),
            Is.EqualTo(new[] { "alice", "alice#2" }));
    }

    private static void Play(
        World world, string text = "hello", double delayMs = 1_000, string receiver = "bob")
    {
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");
        alice.Login();
        bob.Login();
        world.AdvanceMs(delayMs);
        alice.Send(receiver, text);
        world.AdvanceMs(1_000);
    }

    private static string DigestOf(Action<World> play, SimulationOptions? options = null)
    {
        using World world = World.Start(options);
        play(world);
        return world.Trace.Digest;
    }

    private sealed class Observer(Action<TraceEvent> next, Action done) : IObserver<TraceEvent>
    {
        public void OnCompleted() => done();

        public void OnError(Exception error) => throw error;

        public void OnNext(TraceEvent value) => next(value);
    }
}
