namespace SampleChat;

/// <summary>The mark beside a line of one's own.</summary>
public enum Delivery
{
    /// <summary>A clock: nobody has confirmed it yet.</summary>
    Sending,

    /// <summary>A tick.</summary>
    Sent,

    /// <summary>A hollow tick: the contact gets it when they are back.</summary>
    Stored,

    /// <summary>A red mark: tap to send again.</summary>
    Failed,
}
