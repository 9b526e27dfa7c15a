using System;
using System.Collections.Generic;
using RtmSim.Client;

namespace RtmSim.Tests.Support;

/// <summary>
/// A user of either API, whose callbacks write everything down. A call gives the code it was
/// refused with on the spot, or 0: in Unity what it returned, on iOS what its completion was told
/// before it returned (P-06, S-03). All else is in the log, in the same words for both.
/// </summary>
internal abstract partial class TestUser
{
    private readonly Dictionary<string, TestChannel> _channels = new(StringComparer.Ordinal);
    private TestCalls? _calls;

    protected TestUser(World world, string userId)
    {
        World = world;
        UserId = userId;
        Log = new EventLog(world);
    }

    public World World { get; }

    public string UserId { get; }

    public EventLog Log { get; }

    public ConnectionState State { get; protected set; } = ConnectionState.Disconnected;

    public List<TestMessage> Messages { get; } = new();

    /// <summary>The texts of the messages whose result has been called back, in order.</summary>
    public List<string> Answered { get; } = new();

    /// <summary>The token that the last renewal's result named.</summary>
    public string RenewedToken { get; protected set; } = string.Empty;

    /// <summary>Run inside a callback, by its text in the log.</summary>
    public Dictionary<string, Action> Inside { get; } = new(StringComparer.Ordinal);

    /// <summary>The user's call manager, made at the first use.</summary>
    public TestCalls Calls => _calls ??= MakeCalls();

    /// <summary>The link of this client alone.</summary>
    public abstract LinkControl Link { get; }

    public static TestUser Make(World world, string userId, string appId) => world.Face switch
    {
        Face.Ios => new IosTestUser(world, userId, appId),
        _ => new UnityTestUser(world, userId, appId),
    };

    public int Login(string token = "") => LoginAs(UserId, token);

    public abstract int LoginAs(string userId, string token = "");

    public abstract int Logout();

    public abstract int Renew(string token);

    /// <summary>Ends the client.</summary>
    public abstract void Dispose();

    /// <summary>The client's process ends.</summary>
    public abstract void Crash();

    /// <summary>Each callback takes so long.</summary>
    public abstract void SlowCallbacks(NodaTime.Duration each);

    public abstract TestMessage CreateMessage(string text);

    public abstract TestMessage CreateMessage(byte[] raw, string text = "");

    public int Send(string peerId, string text, bool offline = false) =>
        Send(peerId, CreateMessage(text), offline);

    public abstract int Send(
        string peerId, TestMessage message, bool offline = false, bool historical = false);

    /// <summary>Sends by the overload that takes no options.</summary>
    public abstract int SendPlain(string peerId, string text);

    public abstract int CountMembers(params string[] channelIds);

    public abstract int QueryPeers(params string[] peerIds);

    public abstract int Subscribe(params string[] peerIds);

    public abstract int Unsubscribe(params string[] peerIds);

    public abstract int ListSubscribed(int option = 0);

    public TestChannel Channel(string channelId)
    {
        if (!_channels.TryGetValue(channelId, out TestChannel? channel))
        {
            channel = MakeChannel(channelId);
            _channels.Add(channelId, channel);
        }

        return channel;
    }

    /// <summary>The channel made anew, as by an app that has released or left it.</summary>
    public TestChannel NewChannel(string channelId)
    {
        _channels.Remove(channelId);
        return Channel(channelId);
    }

    public void Note(string text)
    {
        Log.Add(text);
        if (Inside.TryGetValue(text, out Action? action))
        {
            action();
        }
    }

    protected abstract TestChannel MakeChannel(string channelId);

    protected abstract TestCalls MakeCalls();

    protected void NoteState(int state, int reason)
    {
        State = (ConnectionState)state;
        Note($"SC({state},{reason})");
    }
}
