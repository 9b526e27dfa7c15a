using System;
using System.Collections.Generic;
using RtmSim.Protocol;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>
/// One client in a storm: its invitations, and what it was told of each.
/// </summary>
internal sealed class StormUser
{
    private readonly List<TestLocalInvitation> _made = new();
    private readonly List<TestRemoteInvitation> _got = new();

    public StormUser(World world, string userId)
    {
        Test = world.User(userId);
        Test.Calls.CallerTold += (call, text) => Made[call.Id].Add(text);
        Test.Calls.CalleeTold += Note;
    }

    public TestUser Test { get; }

    /// <summary>Whether its process has ended: its invitations stay where they were.</summary>
    public bool IsGone { get; set; }

    /// <summary>The callbacks of each invitation it made, in order.</summary>
    public Dictionary<CallId, List<string>> Made { get; } = new();

    /// <summary>The callbacks of each invitation it got, in order.</summary>
    public Dictionary<CallId, List<string>> Got { get; } = new();

    public void Call(string userId)
    {
        TestLocalInvitation call = Test.Calls.Call(userId);
        Made[call.Id] = new List<string>();
        _made.Add(call);
    }

    public void WithMade(Func<int, int> draw, Action<TestCalls, TestLocalInvitation> act)
    {
        if (_made.Count > 0)
        {
            act(Test.Calls, _made[Math.Max(0, _made.Count - 1 - draw(4))]);
        }
    }

    public void WithGot(Func<int, int> draw, Action<TestCalls, TestRemoteInvitation> act)
    {
        if (_got.Count > 0)
        {
            act(Test.Calls, _got[Math.Max(0, _got.Count - 1 - draw(4))]);
        }
    }

    private void Note(TestRemoteInvitation call, string text)
    {
        if (!Got.TryGetValue(call.Id, out List<string>? texts))
        {
            texts = new List<string>();
            Got[call.Id] = texts;
            _got.Add(call);
        }

        texts.Add(text);
    }
}
