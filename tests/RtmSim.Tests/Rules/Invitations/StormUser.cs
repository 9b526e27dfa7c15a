using System;
using System.Collections.Generic;
using agora_rtm;
using RtmSim.Protocol;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>
/// One client in a storm: its invitations, and what it was told of each.
/// </summary>
internal sealed class StormUser
{
    private readonly RtmCallManager _manager;
    private readonly List<LocalInvitation> _made = new();
    private readonly List<RemoteInvitation> _got = new();

    public StormUser(World world, string userId)
    {
        Test = world.User(userId);
        _manager = Test.Client.GetRtmCallManager(MakeHandler());
    }

    public TestUser Test { get; }

    /// <summary>Whether its process has ended: its invitations stay where they were.</summary>
    public bool IsGone { get; set; }

    /// <summary>The callbacks of each invitation it made, in order.</summary>
    public Dictionary<CallId, List<string>> Made { get; } = new();

    /// <summary>The callbacks of each invitation it got, in order.</summary>
    public Dictionary<CallId, List<string>> Got { get; } = new();

    public IEnumerable<LocalInvitation> Sent => _made;

    public IEnumerable<RemoteInvitation> Received => _got;

    public void Call(string userId)
    {
        LocalInvitation call = _manager.CreateLocalCallInvitation(userId);
        Made[call.Target!.Call] = new List<string>();
        _made.Add(call);
        _manager.SendLocalInvitation(call);
    }

    public void WithMade(
        Func<int, int> draw, Action<RtmCallManager, LocalInvitation> act)
    {
        if (_made.Count > 0)
        {
            LocalInvitation call = _made[Math.Max(0, _made.Count - 1 - draw(4))];
            act(_manager, call);
        }
    }

    public void WithGot(Func<int, int> draw, Action<RtmCallManager, RemoteInvitation> act)
    {
        if (_got.Count > 0)
        {
            RemoteInvitation call = _got[Math.Max(0, _got.Count - 1 - draw(4))];
            act(_manager, call);
        }
    }

    private void Note(LocalInvitation call, string text) => Made[call.Target!.Call].Add(text);

    private void Note(RemoteInvitation call, string text)
    {
        if (!Got.TryGetValue(call.Target!.Call, out List<string>? texts))
        {
            texts = new List<string>();
            Got[call.Target.Call] = texts;
        }

        if (text == "Rings")
        {
            _got.Add(call);
        }

        texts.Add(text);
    }

    private RtmCallEventHandler MakeHandler() => new()
    {
        OnLocalInvitationReceivedByPeer = call => Note(call, "Reached"),
        OnLocalInvitationAccepted = (call, _) => Note(call, "Accepted"),
        OnLocalInvitationRefused = (call, _) => Note(call, "Refused"),
        OnLocalInvitationCanceled = call => Note(call, "Canceled"),
        OnLocalInvitationFailure = (call, code) => Note(call, $"Failed{(int)code}"),
        OnRemoteInvitationReceived = call => Note(call, "Rings"),
        OnRemoteInvitationAccepted = call => Note(call, "Accepted"),
        OnRemoteInvitationRefused = call => Note(call, "Refused"),
        OnRemoteInvitationCanceled = call => Note(call, "Canceled"),
        OnRemoteInvitationFailure = (call, code) => Note(call, $"Failed{(int)code}"),
    };
}
