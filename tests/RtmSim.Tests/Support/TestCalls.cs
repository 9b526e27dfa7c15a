using System;
using System.Collections.Generic;
using agora_rtm;

namespace RtmSim.Tests.Support;

/// <summary>A user's call manager, whose callbacks write everything down.</summary>
/// <remarks>Calls give codes as those of <see cref="TestUser"/> do.</remarks>
internal abstract class TestCalls
{
    private readonly TestUser _user;

    protected TestCalls(TestUser user) => _user = user;

    /// <summary>Told of each callback: of which invitation, and its text in the log.</summary>
    public event Action<TestLocalInvitation, string>? CallerTold;

    /// <inheritdoc cref="CallerTold"/>
    public event Action<TestRemoteInvitation, string>? CalleeTold;

    /// <summary>Unity's manager; there is none on iOS.</summary>
    public virtual RtmCallManager Manager => throw TestUser.NotUnity("an RtmCallManager");

    /// <summary>Unity's handler; there is none on iOS.</summary>
    public virtual RtmCallEventHandler Handler => throw TestUser.NotUnity("a handler");

    /// <summary>The objects that callbacks handed over, in order.</summary>
    public List<TestLocalInvitation> Made { get; } = new();

    /// <summary>The objects that callbacks handed over, in order.</summary>
    public List<TestRemoteInvitation> Got { get; } = new();

    /// <summary>The invitation that arrived last.</summary>
    public TestRemoteInvitation Last { get; private set; } = null!;

    public static string States(TestLocalInvitation caller, TestRemoteInvitation callee) =>
        $"{caller.GetState()},{callee.GetState()}";

    public abstract TestLocalInvitation Create(string calleeId, string content = "");

    /// <summary>Makes and sends an invitation.</summary>
    public TestLocalInvitation Call(string calleeId, string content = "")
    {
        TestLocalInvitation invitation = Create(calleeId, content);
        Send(invitation);
        return invitation;
    }

    public abstract int Send(TestLocalInvitation invitation);

    public abstract int Cancel(TestLocalInvitation invitation);

    public int Accept(string response = "")
    {
        Last.SetResponse(response);
        return Accept(Last);
    }

    public int Refuse(string response = "")
    {
        Last.SetResponse(response);
        return Refuse(Last);
    }

    public abstract int Accept(TestRemoteInvitation invitation);

    public abstract int Refuse(TestRemoteInvitation invitation);

    protected void Note(TestLocalInvitation invitation, string text)
    {
        Made.Add(invitation);
        CallerTold?.Invoke(invitation, text);
        _user.Note(text);
    }

    protected void Note(TestRemoteInvitation invitation, string text)
    {
        Got.Add(invitation);
        CalleeTold?.Invoke(invitation, text);
        _user.Note(text);
    }

    protected void NoteRinging(TestRemoteInvitation invitation)
    {
        Last = invitation;
        Note(invitation, $"Rings({invitation.GetContent()})");
    }
}
