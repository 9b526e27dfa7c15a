using System;
using System.Collections.ObjectModel;
using DT.Xamarin.Agora;

namespace SampleChat.Ios;

/// <summary>A room many users talk in.</summary>
public sealed class Room : Observable
{
    private readonly AgoraRtmKit _kit;
    private readonly Events _events;
    private readonly AgoraRtmChannel? _channel;
    private readonly Outbox _outbox;
    private bool _isJoined;
    private int _memberCount;
    private string? _notice;

    internal Room(string name, AgoraRtmKit kit, Func<bool> isSignedIn)
    {
        Name = name;
        _kit = kit;
        _events = new Events(this);
        _channel = kit.CreateChannelWithId(name, _events);
        _outbox = new Outbox(Transmit, isSignedIn);
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
        // The SDK gives no channel for a name that it does not like.
        Notice = _channel is null ? "This is not a valid room name." : null;
        _channel?.JoinWithCompletion(OnJoin);
    }

    public void Leave()
    {
        _channel?.LeaveWithCompletion(null);
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

    /// <summary>Asks who is here: what happened during an outage is not reported.</summary>
    internal void Refresh()
    {
        if (IsJoined)
        {
            _channel?.GetMembersWithCompletion(OnMembers);
        }
    }

    /// <summary>The SDK leaves all channels at a sign-out without a word.</summary>
    internal void Reset()
    {
        IsJoined = false;
        Members.Clear();
        MemberCount = 0;
    }

    /// <summary>
    /// The user leaves, and the name is free for another channel object. Of lines on their way the
    /// SDK says nothing any more.
    /// </summary>
    internal void Close()
    {
        if (_channel is not null)
        {
            _kit.DestroyChannelWithId(Name);
        }

        Reset();
    }

    private void OnJoin(AgoraRtmJoinChannelErrorCode code)
    {
        if (code == AgoraRtmJoinChannelErrorCode.Ok)
        {
            IsJoined = true;
            Refresh();
        }
        else if (code != AgoraRtmJoinChannelErrorCode.AlreadyJoined)
        {
            // Being there already is what the user wanted: a second tap is not a failure.
            Notice = StatusText.Of(code);
        }
    }

    private void OnMembers(AgoraRtmMember[]? members, AgoraRtmGetMembersErrorCode code)
    {
        if (IsJoined && code == AgoraRtmGetMembersErrorCode.Ok)
        {
            Members.Clear();
            foreach (AgoraRtmMember member in members!)
            {
                Add(member);
            }
        }
    }

    /// <summary>The list and a joining member may cross, so that both name the user.</summary>
    private void Add(AgoraRtmMember member)
    {
        if (!Members.Contains(member.UserId))
        {
            Members.Add(member.UserId);
        }
    }

    private void Transmit(AgoraRtmMessage message, Action<SendOutcome> done)
    {
        if (_channel is null)
        {
            done(SendOutcome.NotInRoom);
        }
        else
        {
            _channel.SendMessage(message, code => done(SendCodes.ToOutcome(code)));
        }
    }

    private sealed class Events : AgoraRtmChannelDelegate
    {
        private readonly Room _owner;

        public Events(Room owner) => _owner = owner;

        public override void MemberJoined(AgoraRtmChannel channel, AgoraRtmMember member) =>
            _owner.Add(member);

        public override void MemberLeft(AgoraRtmChannel channel, AgoraRtmMember member) =>
            _owner.Members.Remove(member.UserId);

        public override void MemberCount(AgoraRtmChannel channel, int count) =>
            _owner.MemberCount = count;

        public override void MessageReceived(
            AgoraRtmChannel channel, AgoraRtmMessage message, AgoraRtmMember member) =>
            _owner.Lines.Add(ChatLine.Received(member.UserId, message.Text, whileAway: false));
    }
}
