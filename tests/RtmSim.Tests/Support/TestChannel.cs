using System.Collections.Generic;
using System.Linq;
using agora_rtm;

namespace RtmSim.Tests.Support;

/// <summary>A channel whose handlers write into their user's log.</summary>
internal sealed class TestChannel
{
    public TestChannel(TestUser user, string channelId)
    {
        User = user;
        Id = channelId;
        Handler = MakeHandler();
        Object = user.Client.CreateChannel(channelId, Handler);
    }

    public TestUser User { get; }

    public string Id { get; }

    public RtmChannelEventHandler Handler { get; }

    public RtmChannel Object { get; }

    public EventLog Log => User.Log;

    public List<TextMessage> Messages { get; } = new();

    /// <summary>What became of messages sent here, by message ID.</summary>
    public List<(long MessageId, int Code)> Results { get; } = new();

    public int Join() => Object.Join();

    public int Leave() => Object.Leave();

    public int Send(string text) => Send(User.Client.CreateMessage(text));

    public int Send(IMessage message, SendMessageOptions options = default) =>
        Object.SendMessage(message, options);

    public int GetMembers() => Object.GetMembers();

    private RtmChannelEventHandler MakeHandler() => new()
    {
        OnJoinSuccess = _ => User.Note("Joined"),
        OnJoinFailure = (_, code) => User.Note($"JoinFailed({(int)code})"),
        OnLeave = (_, code) => User.Note($"Left({(int)code})"),
        OnMessageReceived = (_, from, message) =>
        {
            Messages.Add(message);
            User.Note($"#{Id} {from}: {message.GetText()}");
        },
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
            User.Note($"ChannelSent({(int)code})");
        },
        OnMemberJoined = (_, member) => User.Note($"+{member.GetUserId()}"),
        OnMemberLeft = (_, member) => User.Note($"-{member.GetUserId()}"),
        OnAttributesUpdated = (_, attributes, count) =>
        {
            User.LastAttributes = attributes;
            User.Note($"AttributesUpdated({TestUser.Show(attributes)};{count})");
        },
        OnMemberCountUpdated = (_, count) => User.Note($"Count({count})"),
        OnGetMembers = (_, members, count, code) => User.Note(
            $"Members({string.Join(",", members.Select(m => m.GetUserId()))};{count};"
            + $"{(int)code})"),
    };
}
