using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NodaTime;
using RtmSim.Client;
using RtmSim.Facades.Unity;
using RtmSim.Service;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Tests.Support;

/// <summary>A simulation with users that write down what they are told.</summary>
internal sealed class World : IDisposable
{
    public const string AppId = "0123456789abcdef0123456789abcdef";

    private World(Face face, SimulationOptions options)
    {
        Face = face;
        Simulation = Simulation.Start(options);
        LawsHoldAttribute.Watch(Simulation);
    }

    /// <summary>The API that <see cref="User"/> gives users of.</summary>
    public Face Face { get; }

    public Simulation Simulation { get; }

    public NetworkControl Network => Simulation.Network;

    public ServiceControl Service => Simulation.Service;

    public Trace Trace => Simulation.Trace;

    public long ElapsedMs => (long)Simulation.Elapsed.TotalMilliseconds;

    /// <summary>A simulation of users of the Unity API.</summary>
    public static World Start(SimulationOptions? options = null) => Start(Face.Unity, options);

    public static World Start(ClientOptions client) => Start(Face.Unity, client);

    public static World Start(ServiceOptions service) => Start(Face.Unity, service);

    public static World Start(UnityOptions unity) => Start(new SimulationOptions { Unity = unity });

    /// <summary>A simulation of users of one of the APIs.</summary>
    public static World Start(Face face, SimulationOptions? options = null) =>
        new(face, options ?? new SimulationOptions());

    public static World Start(Face face, ClientOptions client) =>
        Start(face, new SimulationOptions { Client = client });

    public static World Start(Face face, ServiceOptions service) =>
        Start(face, new SimulationOptions { Service = service });

    /// <summary>A client that has not logged in.</summary>
    public TestUser User(string userId, string appId = AppId) =>
        TestUser.Make(this, userId, appId);

    /// <summary>A client that is logged in, with an empty log.</summary>
    public TestUser Online(string userId)
    {
        TestUser user = User(userId);
        user.Login();
        AdvanceMs(250);
        user.Log.Clear();
        return user;
    }

    /// <summary>Alice and bob, logged in, at 1 s, with empty logs.</summary>
    public (TestUser Alice, TestUser Bob) Pair()
    {
        TestUser alice = Online("alice");
        TestUser bob = Online("bob");
        AdvanceToMs(1_000);
        return (alice, bob);
    }

    /// <summary>As <see cref="Pair"/>, both with a call manager.</summary>
    public (TestUser Alice, TestUser Bob) Callers()
    {
        (TestUser alice, TestUser bob) = Pair();
        _ = alice.Calls;
        _ = bob.Calls;
        return (alice, bob);
    }

    /// <summary>As <see cref="Callers"/>; alice calls at 1 s, and bob's rings at 2 s.</summary>
    public (TestUser Alice, TestUser Bob, TestLocalInvitation Call) Ringing()
    {
        (TestUser alice, TestUser bob) = Callers();
        TestLocalInvitation call = alice.Calls.Call("bob");
        AdvanceToMs(2_000);
        alice.Log.Clear();
        bob.Log.Clear();
        return (alice, bob, call);
    }

    /// <summary>Users in the channel "room" at 10 s, all settled, with empty logs.</summary>
    public IReadOnlyList<TestChannel> Room(params string[] userIds)
    {
        IReadOnlyList<TestChannel> channels = Members("room", userIds);
        AdvanceToMs(10_000);
        return channels;
    }

    /// <summary>Alice and bob in the channel "room" at 10 s, with empty logs.</summary>
    public (TestChannel Alice, TestChannel Bob) RoomOfTwo()
    {
        IReadOnlyList<TestChannel> channels = Room("alice", "bob");
        return (channels[0], channels[1]);
    }

    /// <summary>Unity clients that hear nothing, "u001" and on; a join each ms.</summary>
    public IReadOnlyList<RtmChannel> Crowd(string channelId, int count)
    {
        List<RtmChannel> channels = new();
        for (int i = 1; i <= count; i++)
        {
            RtmClient client = new(AppId, new RtmClientEventHandler());
            client.Login(string.Empty, $"u{i:000}");
            channels.Add(client.CreateChannel(channelId, new RtmChannelEventHandler()));
        }

        AdvanceMs(250);
        foreach (RtmChannel channel in channels)
        {
            channel.Join();
            AdvanceMs(1);
        }

        AdvanceMs(5_000);
        return channels;
    }

    /// <summary>Users in one channel, all settled, with empty logs.</summary>
    public IReadOnlyList<TestChannel> Members(string channelId, params string[] userIds)
    {
        List<TestChannel> channels = new();
        foreach (string userId in userIds)
        {
            TestChannel channel = Online(userId).Channel(channelId);
            channel.Join();
            channels.Add(channel);
        }

        AdvanceMs(5_000);
        foreach (TestChannel channel in channels)
        {
            channel.User.Log.Clear();
        }

        return channels;
    }

    /// <summary>Gives the project a certificate, so that logins need tokens.</summary>
    public void Secure() => Service.SetCertificate(AppId, "no real certificate");

    /// <summary>A token of the project that is issued now.</summary>
    public string Token(
        string userId, double seconds = 86_400, TokenVersion version = TokenVersion.V006) =>
        Service.IssueToken(
            AppId,
            userId,
            new TokenOptions { Version = version, Lifetime = Duration.FromSeconds(seconds) });

    /// <summary>A user of a secured project, logged in with a token, with an empty log.</summary>
    public TestUser OnlineWith(string userId, string token)
    {
        TestUser user = User(userId);
        user.Login(token);
        AdvanceMs(250);
        user.Log.Clear();
        return user;
    }

    public void AdvanceMs(double milliseconds) => Simulation.Advance(Ms(milliseconds));

    /// <summary>Moves to a time since the start.</summary>
    public void AdvanceToMs(double milliseconds) =>
        Simulation.Advance(Ms(milliseconds) - Simulation.Elapsed);

    /// <summary>
    /// When packets of this kind arrived, as "&gt; JoinRequest" at the service or "&lt; Reply" at a
    /// client; needs <see cref="TraceOptions.Packets"/>.
    /// </summary>
    public IReadOnlyList<long> ArrivalsOf(string packet) => Trace
        .Where(traced => traced.Kind == TraceKind.Packet && traced.Name == packet)
        .Select(traced => (long)traced.Elapsed.TotalMilliseconds)
        .ToArray();

    /// <summary>Cuts a link now and restores it by itself, in time for ties (S-09).</summary>
    public void CutFor(string userId, double milliseconds) =>
        Network.Cut(userId, lasting: Ms(milliseconds));

    public void Dispose() => Simulation.Dispose();

    /// <summary>To the nearest 100 ns, so that 2999.9999 is what it says.</summary>
    private static Duration Ms(double milliseconds) =>
        Duration.FromTicks((long)Math.Round(milliseconds * 10_000));
}
