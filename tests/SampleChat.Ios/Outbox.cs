using System;
using DT.Xamarin.Agora;

namespace SampleChat.Ios;

/// <summary>
/// Lines that are on their way to one contact or room. What times out is sent again a few times,
/// by itself; the line on the screen stays the same one. Each completion knows its line, so that
/// nothing has to be found again.
/// </summary>
internal sealed class Outbox
{
    private const int AttemptsMax = 3;

    private readonly Action<AgoraRtmMessage, Action<SendOutcome>> _send;
    private readonly Func<bool> _isSignedIn;

    /// <param name="send">Sends a message and tells what became of it, now or later.</param>
    /// <param name="isSignedIn">Without a sign-in nothing is sent at all.</param>
    public Outbox(
        Action<AgoraRtmMessage, Action<SendOutcome>> send, Func<bool> isSignedIn)
    {
        _send = send;
        _isSignedIn = isSignedIn;
    }

    public void Send(ChatLine line)
    {
        if (!_isSignedIn())
        {
            line.Mark(SendOutcome.NotSignedIn.Delivery, SendOutcome.NotSignedIn.Problem);
            return;
        }

        line.Mark(Delivery.Sending);
        Try(line, new AgoraRtmMessage(line.Text), attempt: 1);
    }

    private void Try(ChatLine line, AgoraRtmMessage message, int attempt) =>
        _send(message, outcome =>
        {
            if (outcome.IsTimeout && attempt < AttemptsMax)
            {
                Try(line, message, attempt + 1);
            }
            else
            {
                line.Mark(outcome.Delivery, outcome.Problem);
            }
        });
}
