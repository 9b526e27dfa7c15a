using System;
using System.Collections.ObjectModel;
using DT.Xamarin.Agora;
using Foundation;

namespace SampleChat.Ios;

/// <summary>Direct messages with one contact.</summary>
public sealed class Conversation : Observable
{
    private static readonly TimeSpan TypingShown = TimeSpan.FromSeconds(5);

    private readonly AgoraRtmKit _kit;
    private readonly TimeProvider _time;
    private readonly Func<bool> _isSignedIn;
    private readonly Throttle _typing;
    private readonly Outbox _outbox;
    private long? _typingSeen;

    internal Conversation(
        string contact, AgoraRtmKit kit, TimeProvider time, Func<bool> isSignedIn)
    {
        _isSignedIn = isSignedIn;
        Contact = contact;
        _kit = kit;
        _time = time;
        _outbox = new Outbox(Transmit, isSignedIn);

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
            // Nobody wants to know whether it arrived.
            AgoraRtmRawMessage signal = new(new NSData(), Signals.Typing);
            _kit.SendMessage(signal, Contact, completionBlock: null);
        }
    }

    /// <summary>Texts and raw messages come to the same method; the type tells.</summary>
    internal void OnReceived(AgoraRtmMessage message)
    {
        bool isTyping = message is AgoraRtmRawMessage && message.Text == Signals.Typing;
        _typingSeen = isTyping ? _time.GetTimestamp() : null;
        Changed(nameof(IsContactTyping));
        if (!isTyping)
        {
            Lines.Add(ChatLine.Received(Contact, message.Text, message.IsOfflineMessage));
        }
    }

    private void Transmit(AgoraRtmMessage message, Action<SendOutcome> done)
    {
        AgoraRtmSendMessageOptions options = new() { EnableOfflineMessaging = true };
        _kit.SendMessage(message, Contact, options, code => done(SendCodes.ToOutcome(code)));
    }
}
