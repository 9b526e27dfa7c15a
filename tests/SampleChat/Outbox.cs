using System;
using System.Collections.Generic;
using agora_rtm;

namespace SampleChat;

/// <summary>
/// Lines that are on their way to one contact or room. What times out is sent again a few times,
/// by itself; the line on the screen stays the same one.
/// </summary>
internal sealed class Outbox
{
    private const int AttemptsMax = 3;

    private readonly Dictionary<long, Pending> _pending = new();
    private readonly RtmClient _client;
    private readonly Func<TextMessage, SendOutcome?> _send;
    private readonly Func<bool> _isSignedIn;

    /// <param name="client">Makes the messages.</param>
    /// <param name="send">Sends one; null when the result is going to be called back.</param>
    /// <param name="isSignedIn">Without a sign-in nothing is sent at all.</param>
    public Outbox(
        RtmClient client, Func<TextMessage, SendOutcome?> send, Func<bool> isSignedIn)
    {
        _isSignedIn = isSignedIn;
        _client = client;
        _send = send;
    }

    public void Send(ChatLine line)
    {
        if (!_isSignedIn())
        {
            line.Mark(SendOutcome.NotSignedIn.Delivery, SendOutcome.NotSignedIn.Problem);
            return;
        }

        line.Mark(Delivery.Sending);
        Try(new Pending(line, _client.CreateMessage(line.Text), Attempt: 1));
    }

    public bool Contains(long messageId) => _pending.ContainsKey(messageId);

    public void OnResult(long messageId, SendOutcome outcome)
    {
        if (!_pending.Remove(messageId, out Pending? pending))
        {
            return;
        }

        if (outcome.IsTimeout && pending.Attempt < AttemptsMax)
        {
            Try(pending with { Attempt = pending.Attempt + 1 });
        }
        else
        {
            pending.Line.Mark(outcome.Delivery, outcome.Problem);
        }
    }

    private void Try(Pending pending)
    {
        // A refusal that the call itself returns is never called back.
        if (_send(pending.Message) is { } refused)
        {
            pending.Line.Mark(refused.Delivery, refused.Problem);
        }
        else
        {
            _pending.Add(pending.Message.GetMessageId(), pending);
        }
    }

    private sealed record Pending(ChatLine Line, TextMessage Message, int Attempt);
}
