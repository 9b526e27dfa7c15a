using System;
using System.Linq;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.RateLimits;

/// <summary>
/// Calls of one published rate, made again and again: each says whether the limiter let it
/// pass. The calls leave nothing behind but their use of the budget.
/// </summary>
internal sealed class RateProbe
{
    private readonly World _world;
    private readonly Action<int> _call;
    private readonly string _tooOften;
    private int _calls;

    public RateProbe(World world, string group, string userId = "alice")
    {
        _world = world;
        User = group == "login" ? world.User(userId) : world.Online(userId);
        (_call, _tooOften) = Choose(group);
    }

    public TestUser User { get; }

    /// <summary>Makes a call; true if it was not answered with "too often".</summary>
    public bool Try()
    {
        User.Log.Clear();
        _call(_calls++);
        _world.AdvanceMs(0);
        return _tooOften == "too often"
            ? User.Log.Texts.All(text => !text.EndsWith("(5)") && !text.EndsWith(";5)"))
            : User.Log.Count(_tooOften) == 0;
    }

    /// <summary>How many of so many calls at once pass.</summary>
    public int TryMany(int calls)
    {
        int passed = 0;
        for (int i = 0; i < calls; i++)
        {
            passed += Try() ? 1 : 0;
        }

        return passed;
    }

    private (Action<int> Call, string TooOften) Choose(string group) => group switch
    {
        "login" => (_ => LoginAndCancel(), "LoginFailed(10)"),
        "peer message" => (_ => User.Send("nobody", "hi"), "Sent(5)"),
        "channel message" => (InRoom(room => room.Send("hi")), "ChannelSent(3)"),
        "join any" => (call => JoinAndLeave($"c{call}"), "JoinFailed(7)"),
        "join same" => (_ => JoinAndLeave("room"), "JoinFailed(8)"),
        "members" => (InRoom(room => room.GetMembers()), "Members(;0;4)"),
        "renew" => (_ => User.Renew("x"), "Renewed(4)"),
        "count" => (_ => User.CountMembers("room"), "Counts(;0;3)"),
        "query" => (_ => User.QueryPeers("nobody"), "Peers(;0;5)"),
        "subscribe" => (_ => User.Subscribe("nobody"), "Subscription(5)"),
        "unsubscribe" => (_ => User.Unsubscribe("nobody"), "Subscription(5)"),
        "subscribed" => (_ => User.ListSubscribed(), "Subscribed(;0;3)"),
        "change own attributes" => (ChangeOwn, "too often"),
        "read user attributes" => (ReadUser, "too often"),
        "change channel attributes" => (ChangeChannel, "too often"),
        "read channel attributes" => (ReadChannel, "too often"),
        _ => throw new ArgumentException($"There is no group '{group}'."),
    };

    private Action<int> InRoom(Action<TestChannel> call)
    {
        TestChannel room = User.Channel("room");
        room.Join();
        _world.AdvanceMs(10_000);
        return _ => call(room);
    }

    private void LoginAndCancel()
    {
        User.Login();
        User.Logout();
    }

    private void JoinAndLeave(string channelId)
    {
        User.Channel(channelId).Join();
        User.Channel(channelId).Leave();
    }

    /// <summary>All methods of a group in turn: they share one budget .</summary>
    private void ChangeOwn(int call)
    {
        _ = (call % 4) switch
        {
            0 => User.Set("a=1"),
            1 => User.Update("b=2"),
            2 => User.Delete("a"),
            _ => User.Clear(),
        };
    }

    private void ReadUser(int call) =>
        _ = call % 2 == 0 ? User.Read("alice") : User.ReadKeys("bob", "a");

    private void ChangeChannel(int call)
    {
        string channelId = $"c{call}";
        _ = (call % 4) switch
        {
            0 => User.SetIn(channelId, notify: false, "a=1"),
            1 => User.UpdateIn(channelId, notify: false, "b=2"),
            2 => User.DeleteIn(channelId, notify: false, "a"),
            _ => User.ClearIn(channelId),
        };
    }

    private void ReadChannel(int call) =>
        _ = call % 2 == 0 ? User.ReadIn($"c{call}") : User.ReadKeysIn("c", "a");
}
