using System.Collections.Generic;
using System.Linq;
using agora_rtm;

namespace RtmSim.Tests.Support;

/// <summary>A channel of the Unity API.</summary>
internal sealed class UnityTestChannel : TestChannel
{
    private readonly UnityTestUser _user;

    public UnityTestChannel(UnityTestUser user, string channelId)
        : base(user, channelId)
    {
        _user = user;
        Handler = MakeHandler();
        Object = user.Client.CreateChannel(channelId, Handler);
    }

    public override RtmChannel Object { get; }

    public override RtmChannelEventHandler Handler { get; }

    public override List<(long MessageId, int Code)> Results { get; } = new();

    public override int Join() => Object.Join();

    public override int Leave() => Object.Leave();

    public override int Send(
        TestMessage message, bool offline = false, bool historical = false)
    {
        _user.Expect(message);
        return Send(message.Unity, UnityTestUser.Options(offline, historical));
    }

    public override int SendPlain(string text) =>
        Object.SendMessage(User.Client.CreateMessage(text));

    public override int GetMembers() => Object.GetMembers();

    public override void Dispose() => Object.Dispose();

    private RtmChannelEventHandler MakeHandler() => new()
    {
        OnJoinSuccess = _ => User.Note("Joined"),
        OnJoinFailure = (_, code) => User.Note($"JoinFailed({(int)code})"),
        OnLeave = (_, code) => User.Note($"Left({(int)code})"),
        OnMessageReceived = (_, from, message) =>
            NoteMessage(from, new TestMessage.OfUnity(message)),
        OnFileMessageReceived = (_, from, message) =>
        {
            User.Files.Add(message);
            User.Note($"#{Id} {from} file: {message.GetFileName()}");
        },
        OnImageMessageReceived = (_, from, message) =>
        {
            User.Images.Add(message);
            User.Note($"#{Id} {from} image: {message.GetFileName()}");
        },
        OnSendMessageResult = (_, messageId, code) =>
        {
            Results.Add((messageId, (int)code));
            _user.Answer(messageId);
            User.Note($"ChannelSent({(int)code})");
        },
        OnMemberJoined = (_, member) => User.Note($"+{member.GetUserId()}"),
        OnMemberLeft = (_, member) => User.Note($"-{member.GetUserId()}"),
        OnAttributesUpdated = (_, attributes, count) =>
        {
            User.LastAttributes = UnityTestUser.Attributes(attributes);
            User.Note($"AttributesUpdated({TestUser.Show(User.LastAttributes)};{count})");
        },
        OnMemberCountUpdated = (_, count) => User.Note($"Count({count})"),
        OnGetMembers = (_, members, count, code) => User.Note(
            $"Members({string.Join(",", members.Select(m => m.GetUserId()))};{count};"
            + $"{(int)code})"),
    };
}
