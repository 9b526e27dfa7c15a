using System;
using System.Collections.Generic;
using NodaTime;
using RtmSim.Tracing;

namespace RtmSim.Tests.Support;

/// <summary>A simulation with users that write down what they are told.</summary>
internal sealed class World : IDisposable
{
    public const string AppId = "0123456789abcdef0123456789abcdef";

    private World(SimulationOptions options) => Simulation = Simulation.Start(options);

    public Simulation Simulation { get; }

    public NetworkControl Network => Simulation.Network;

    public ServiceControl Service => Simulation.Service;

    public Trace Trace => Simulation.Trace;

    public long ElapsedMs => (long)Simulation.Elapsed.TotalMilliseconds;

    public static World Start(SimulationOptions? options = null) =>
        new(options ?? new SimulationOptions());

    /// <summary>A client that has not logged in.</summary>
    public TestUser User(string userId, string appId = AppId) => new(this, userId, appId);

    /// <summary>
    /// Clients that are logged in, with an empty log, and nothing left to happen.
    /// </summary>
    public TestUser Online(string userId)
    {
        TestUser user = User(userId);
        user.Login();
        AdvanceMs(250);
        user.Log.Clear();
        return user;
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

    public void AdvanceMs(double milliseconds) =>
        Simulation.Advance(Duration.FromTicks((long)(milliseconds * 10_000)));

    /// <summary>Moves to a time since the start.</summary>
    public void AdvanceToMs(double milliseconds) => AdvanceMs(milliseconds - ElapsedMs);

    /// <summary>Cuts a link now and restores it by itself, in time for ties (S-09).</summary>
    public void CutFor(string userId, double milliseconds) =>
        Network.Cut(userId, lasting: Duration.FromTicks((long)(milliseconds * 10_000)));

    public void Dispose() => Simulation.Dispose();
}
