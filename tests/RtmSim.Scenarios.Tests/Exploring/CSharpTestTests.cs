using System.IO;
using System.Linq;
using agora_rtm;
using NodaTime;
using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Scenarios.Exploring.Shrinking;
using RtmSim.Testing;

namespace RtmSim.Scenarios.Tests.Exploring;

/// <summary>Runs as tests: the regions are what is written, and compile.</summary>
public sealed class CSharpTestTests
{
    private static readonly GeneratedRun Call = Run(
        7,
        After(500, new NewCallAction(0, "bob", new GeneratedText("hi"), string.Empty, true)),
        After(25, new CallAction(1, CallWord.AcceptCall, null, new GeneratedText("yes"))));

    private static readonly GeneratedRun Room = Run(
        8,
        After(500, new ChannelAction(0, ChannelWord.Join, "lobby")),
        After(0, new ChannelAction(1, ChannelWord.Join, "lobby")),
        After(1000, new LinkAction(1, LinkWord.Cut)),
        After(4000, new LinkAction(1, LinkWord.Restore)),
        After(0, new ChannelAction(0, ChannelWord.Leave, "lobby")));

    private static readonly TestCaseData[] Examples =
    {
        new TestCaseData(Call, true, "call").SetArgDisplayNames("in turn"),
        new TestCaseData(Room, false, "room").SetArgDisplayNames("before what is due"),
    };

    [TestCaseSource(nameof(Examples))]
    public void Run_AsATest_IsTheRegion(GeneratedRun run, bool isSameInTurn, string region)
    {
        string text = CSharpTest.Of(run, _ => isSameInTurn);

        Assert.That(text, Is.EqualTo(RegionOf(region)), text);
    }

    private static GeneratedStep After(int milliseconds, GeneratedAction action) =>
        new(Duration.FromMilliseconds(milliseconds), action);

    private static GeneratedRun Run(ulong seed, params GeneratedStep[] steps) => new()
    {
        Seed = seed,
        Options = new SimulationOptions { Seed = seed },
        Users = new[] { "alice", "bob" }
            .Select(name => new ScenarioUser(name, name, ScenarioUser.DefaultApp))
            .ToArray(),
        Steps = new[]
            {
                After(0, new LoginAction(0, TokenChoice.None)),
                After(0, new LoginAction(1, TokenChoice.None)),
            }
            .Concat(steps)
            .ToArray(),
        Tail = Duration.FromSeconds(15),
    };

    private static string RegionOf(string name)
    {
        string[] lines = File.ReadAllLines(Path.Combine(
            Repository.Root, "tests", "RtmSim.Scenarios.Tests", "Exploring",
            nameof(CSharpTestTests) + ".cs"));
        const int indent = 4;
        return string.Concat(lines
            .SkipWhile(line => line.Trim() != $"#region {name}")
            .Skip(1)
            .TakeWhile(line => line.Trim() != "#endregion")
            .Select(line => (line.Length > indent ? line.Substring(indent) : string.Empty) + "\n"));
    }

    #region call
    [Test]
    public void Seed_7()
    {
        using Simulation sim = Simulation.Start(new SimulationOptions { Seed = 7 });
        var aliceEvents = new RtmClientEventHandler();
        var alice = new RtmClient("app-----------------------------", aliceEvents);
        var aliceCallEvents = new RtmCallEventHandler();
        RtmCallManager aliceCalls = alice.GetRtmCallManager(aliceCallEvents);
        LocalInvitation aliceMade = null!;
        var bobEvents = new RtmClientEventHandler();
        var bob = new RtmClient("app-----------------------------", bobEvents);
        var bobCallEvents = new RtmCallEventHandler();
        RtmCallManager bobCalls = bob.GetRtmCallManager(bobCallEvents);
        RemoteInvitation bobGot = null!;
        bobCallEvents.OnRemoteInvitationReceived = call => bobGot = call;
        alice.Login("", "alice");
        bob.Login("", "bob");
        sim.Advance(Duration.FromMilliseconds(500));
        aliceMade = aliceCalls.CreateLocalCallInvitation("bob");
        aliceMade.SetContent("hi");
        aliceCalls.SendLocalInvitation(aliceMade);
        sim.Advance(Duration.FromMilliseconds(25));
        bobGot.SetResponse("yes");
        bobCalls.AcceptRemoteInvitation(bobGot);
        sim.Advance(Duration.FromSeconds(15));
    }
    #endregion

    #region room
    [Test]
    public void Seed_8()
    {
        using Simulation sim = Simulation.Start(new SimulationOptions { Seed = 8 });
        var aliceEvents = new RtmClientEventHandler();
        var alice = new RtmClient("app-----------------------------", aliceEvents);
        RtmChannel aliceLobby = alice.CreateChannel("lobby", new RtmChannelEventHandler());
        var bobEvents = new RtmClientEventHandler();
        var bob = new RtmClient("app-----------------------------", bobEvents);
        RtmChannel bobLobby = bob.CreateChannel("lobby", new RtmChannelEventHandler());
        sim.After(Duration.Zero, () => alice.Login("", "alice"));
        sim.After(Duration.Zero, () => bob.Login("", "bob"));
        sim.After(Duration.FromMilliseconds(500), () => aliceLobby.Join());
        sim.After(Duration.FromMilliseconds(500), () => bobLobby.Join());
        sim.After(Duration.FromMilliseconds(1500), () => sim.Network.Of(bob).Cut());
        sim.After(Duration.FromMilliseconds(5500), () => sim.Network.Of(bob).Restore());
        sim.After(Duration.FromMilliseconds(5500), () => aliceLobby.Leave());
        sim.Advance(Duration.FromMilliseconds(20500));
    }
    #endregion
}
