using System.Collections.Generic;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>A message that an app sent, each time it sent it.</summary>
internal sealed class SentMessage
{
    private readonly IReadOnlyList<SentMessage> _alike;

    public SentMessage(
        Called call, ClientView sender, int place, IReadOnlyList<SentMessage> alike)
    {
        _alike = alike;
        Call = call;
        Sender = sender;
        Place = place;
    }

    public Called Call { get; }

    public ClientView Sender { get; }

    /// <summary>Its place among all that this client sent.</summary>
    public int Place { get; }

    /// <summary>
    /// Whether another device of the user sent one of the same number to the same place: which of
    /// them was delivered cannot always be seen.
    /// </summary>
    public bool HasTwin
    {
        get
        {
            foreach (SentMessage each in _alike)
            {
                if (each.Sender != Sender)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>To whom it was delivered, and by which events.</summary>
    public List<(int Client, int Event)> Deliveries { get; } = new();
}
