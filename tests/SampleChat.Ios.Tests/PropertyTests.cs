using System;
using System.Linq;
using DT.Xamarin.Agora;
using FsCheck;
using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Apps;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace SampleChat.Ios.Tests;

/// <summary>What holds whatever users, network and service do.</summary>
public sealed class PropertyTests
{
    private const string AppId = ChatFixture.AppId;

    [Property(MaxTest = 50)]
    public Property Chat_WhateverHappens_ShowsItRight() => RtmProperties
        .ForApp(sim => new ChatViewModel(AppId, sim.TimeProvider))
        .Do("sign in", chat => chat.SignIn("alice"), weight: 3)
        .Do("sign out", chat => chat.SignOut())
        .Do("join", chat => chat.RoomOf("lobby").Join(), weight: 2)
        .Do("leave", chat => chat.RoomOf("lobby").Leave())
        .Do("say", chat => chat.RoomOf("lobby").Say("hello"))
        .Do("write to bob", chat => chat.With("bob").Send("hi"))
        .Always("nobody is listed twice", chat => chat.Rooms.All(room =>
            room.Members.Distinct().Count() == room.Members.Count))
        .Always("who is offline is in no room", chat =>
            !chat.CanSignIn || chat.Rooms.All(room => !room.IsJoined))
        .InTheEnd("no line is on its way for ever", chat => chat.Conversations.All(contact =>
            contact.Lines.All(line => line.Delivery != Delivery.Sending)));

    [Test]
    public void Room_ThatForgetsSignOuts_IsCaught()
    {
        PropertyFailedException failure = Assert.Throws<PropertyFailedException>(
            () => Array.ForEach(
                Enumerable.Range(1, 100).ToArray(), seed => Forgetful.Check((ulong)seed)))!;

        Assert.Multiple(() =>
        {
            Assert.That(failure.Message, Does.StartWith(
                "\"who is offline is in no room\" does not hold"));
            Assert.That(failure.Message, Does.Contain("// in the app: sign out"));
            Assert.That(failure.Run.Steps, Has.Count.LessThanOrEqualTo(4), failure.Message);
        });
    }

    private static AppProperty<ForgetfulRoom> Forgetful => RtmProperties
        .ForApp(_ => new ForgetfulRoom())
        .Do("sign in", room => room.SignIn())
        .Do("join", room => room.Join())
        .Do("sign out", room => room.SignOut())
        .Always("who is offline is in no room", room => room.IsOnline || !room.IsJoined);

    /// <summary>A broken room: it forgets that a sign-out leaves all channels.</summary>
    private sealed class ForgetfulRoom : AgoraRtmDelegate
    {
        private readonly AgoraRtmKit _kit;
        private readonly AgoraRtmChannel _channel;

        public ForgetfulRoom()
        {
            _kit = new AgoraRtmKit(AppId, this);
            _channel = _kit.CreateChannelWithId("lobby", new AgoraRtmChannelDelegate());
        }

        public bool IsOnline { get; private set; }

        public bool IsJoined { get; private set; }

        public void SignIn() => _kit.LoginByToken(string.Empty, "alice", null);

        public void Join() => _channel.JoinWithCompletion(error =>
            IsJoined |= error == AgoraRtmJoinChannelErrorCode.Ok);

        public void SignOut() => _kit.LogoutWithCompletion(null);

        public override void ConnectionStateChanged(
            AgoraRtmKit kit, AgoraRtmConnectionState state,
            AgoraRtmConnectionChangeReason reason) =>
            IsOnline = state != AgoraRtmConnectionState.Disconnected;
    }
}
