using System.Collections.Generic;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>A message that an app sent, each time it sent it.</summary>
internal sealed class SentMessage
{
    public SentMessage(Called call, ClientView sender, int place)
    {
        Call = call;
        Sender = sender;
        Place = place;
    }

    public Called Call { get; }

    public ClientView Sender { get; }

    /// <summary>Its place among all that this client sent.</summary>
    public int Place { get; }

    /// <summary>To whom it was delivered, and by which events.</summary>
    public List<(int Client, int Event)> Deliveries { get; } = new();
}
