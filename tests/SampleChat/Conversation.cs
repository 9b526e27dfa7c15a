using System;
using System.Collections.ObjectModel;
using agora_rtm;

namespace SampleChat;

/// <summary>Direct messages with one contact.</summary>
public sealed class Conversation : Observable
{
    private static readonly byte[] NoBytes = [];
    private static readonly TimeSpan TypingShown = TimeSpan.FromSeconds(5);

    private readonly RtmClient _client;
    private readonly TimeProvider _time;
    private readonly Func<bool> _isSignedIn;
    private readonly Throttle _typing;
    private readonly Outbox _outbox;
    private long? _typingSeen;

    internal Conversation(
        string contact, RtmClient client, TimeProvider time, Func<bool> isSignedIn)
    {
        _isSignedIn = isSignedIn;
        Contact = contact;
        _client = client;
        _time = time;
        _outbox = new Outbox(client, Transmit, isSignedIn);

        // Signals and messages share the service's limit of 180 in 3 s, so that a signal for each
        // key would in the end cost the user a message.
        _typing = new Throttle(time, TimeSpan.FromSeconds(2));
    }

    public string Contact { get; }

    public ObservableCollection<ChatLine> Lines { get; } = new();

    /// <summary>Whether the contact pressed a key in the last seconds.</summary>
    public bool IsContactTyping =>
        _typingSeen is { } seen && _time.GetElapsedTime(seen) < TypingShown;

    public void Send(string text)
    {
        ChatLine line = ChatLine.Own(text);
        Lines.Add(line);
        _outbox.Send(line);
    }

    /// <summary>Sends a line again that has failed.</summary>
    public void SendAgain(ChatLine line)
    {
        if (line.Delivery == Delivery.Failed)
        {
            _outbox.Send(line);
        }
    }

    /// <summary>The user pressed a key; the contact is told now and then.</summary>
    public void KeyPressed()
    {
        if (_isSignedIn() && _typing.TryPass())
        {
            _client.SendMessageToPeer(Contact, _client.CreateMessage(NoBytes, Signals.Typing));
        }
    }

    internal bool IsSending(long messageId) => _outbox.Contains(messageId);

    internal void OnSendResult(long messageId, PEER_MESSAGE_ERR_CODE code) =>
        _outbox.OnResult(messageId, SendCodes.ToOutcome(code));

    internal void OnReceived(TextMessage message)
    {
        bool isTyping = message.GetMessageType() == MESSAGE_TYPE.MESSAGE_TYPE_RAW
            && message.GetText() == Signals.Typing;
        _typingSeen = isTyping ? _time.GetTimestamp() : null;
        Changed(nameof(IsContactTyping));
        if (!isTyping)
        {
            Lines.Add(ChatLine.Received(Contact, message.GetText(), message.IsOfflineMessage()));
        }
    }

    private SendOutcome? Transmit(TextMessage message)
    {
        SendMessageOptions options = new() { enableOfflineMessaging = true };
        int code = _client.SendMessageToPeer(Contact, message, options);
        return code == 0 ? null : SendCodes.ToOutcome((PEER_MESSAGE_ERR_CODE)code);
    }
}
