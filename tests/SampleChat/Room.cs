using System;
using System.Collections.ObjectModel;
using agora_rtm;

namespace SampleChat;

/// <summary>A room many users talk in.</summary>
public sealed class Room : Observable
{
    private readonly RtmChannel _channel;
    private readonly Outbox _outbox;
    private bool _isJoined;
    private int _memberCount;
    private string? _notice;

    internal Room(string name, RtmClient client, Func<bool> isSignedIn)
    {
        Name = name;
        _channel = client.CreateChannel(name, MakeHandler());
        _outbox = new Outbox(client, Transmit, isSignedIn);
    }

    public string Name { get; }

    public ObservableCollection<ChatLine> Lines { get; } = new();

    /// <summary>Who is in the room, this user included.</summary>
    public ObservableCollection<string> Members { get; } = new();

    public bool IsJoined
    {
        get => _isJoined;
        private set => Set(ref _isJoined, value);
    }

    public int MemberCount
    {
        get => _memberCount;
        private set => Set(ref _memberCount, value);
    }

    /// <summary>Why the room could not be joined, if so.</summary>
    public string? Notice
    {
        get => _notice;
        private set => Set(ref _notice, value);
    }

    public void Join()
    {
        Notice = null;
        int code = _channel.Join();
        if (code != 0)
        {
            OnJoinFailure((JOIN_CHANNEL_ERR)code);
        }
    }

    public void Leave()
    {
        _channel.Leave();
        Reset();
    }

    public void Say(string text)
    {
        ChatLine line = ChatLine.Own(text);
        Lines.Add(line);
        _outbox.Send(line);
    }

    /// <summary>Says a line again that has failed.</summary>
    public void SayAgain(ChatLine line)
    {
        if (line.Delivery == Delivery.Failed)
        {
            _outbox.Send(line);
        }
    }

    /// <summary>Leaves for good: the SDK tells the others, and this app nothing more.</summary>
    internal void Dispose() => _channel.Dispose();

    /// <summary>Asks who is here: what happened during an outage is not reported.</summary>
    internal void Refresh()
    {
        if (IsJoined)
        {
            _channel.GetMembers();
        }
    }

    /// <summary>The SDK leaves all channels at a sign-out without a word.</summary>
    internal void Reset()
    {
        IsJoined = false;
        Members.Clear();
        MemberCount = 0;
    }

    private RtmChannelEventHandler MakeHandler() => new()
    {
        OnJoinSuccess = _ => OnJoined(),
        OnJoinFailure = (_, code) => OnJoinFailure(code),
        OnMemberJoined = (_, member) => Add(member.GetUserId()),
        OnMemberLeft = (_, member) => Members.Remove(member.GetUserId()),
        OnMemberCountUpdated = (_, count) => MemberCount = count,
        OnGetMembers = (_, members, _, code) => OnMembers(members, code),
        OnMessageReceived = (_, from, message) =>
            Lines.Add(ChatLine.Received(from, message.GetText(), whileAway: false)),
        OnSendMessageResult = (_, messageId, code) =>
            _outbox.OnResult(messageId, SendCodes.ToOutcome(code)),
    };

    private void OnJoined()
    {
        IsJoined = true;
        _channel.GetMembers();
    }

    private void OnJoinFailure(JOIN_CHANNEL_ERR code)
    {
        // It is what the user wanted: a second tap must not look like a failure.
        if (code != JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_ALREADY_JOINED)
        {
            Notice = StatusText.Of(code);
        }
    }

    private void OnMembers(RtmChannelMember[] members, GET_MEMBERS_ERR code)
    {
        if (IsJoined && code == GET_MEMBERS_ERR.GET_MEMBERS_ERR_OK)
        {
            Members.Clear();
            foreach (RtmChannelMember member in members)
            {
                Add(member.GetUserId());
            }
        }
    }

    /// <summary>The list and a joining member may cross, so that both name the user.</summary>
    private void Add(string userId)
    {
        if (!Members.Contains(userId))
        {
            Members.Add(userId);
        }
    }

    private SendOutcome? Transmit(TextMessage message)
    {
        int code = _channel.SendMessage(message);
        return code == 0 ? null : SendCodes.ToOutcome((CHANNEL_MESSAGE_ERR_CODE)code);
    }
}
