namespace SampleChat;

/// <summary>One line of a conversation or a room.</summary>
public sealed class ChatLine : Observable
{
    private Delivery _delivery;
    private string? _problem;

    private ChatLine(string from, string text, bool isOwn)
    {
        From = from;
        Text = text;
        IsOwn = isOwn;
        _delivery = isOwn ? Delivery.Sending : Delivery.Sent;
    }

    public string From { get; }

    public string Text { get; }

    public bool IsOwn { get; }

    /// <summary>Whether it was sent while this user was away.</summary>
    public bool WhileAway { get; private init; }

    public Delivery Delivery
    {
        get => _delivery;
        private set => Set(ref _delivery, value);
    }

    /// <summary>What to show under a line that failed.</summary>
    public string? Problem
    {
        get => _problem;
        private set => Set(ref _problem, value);
    }

    public override string ToString() => $"{From}: {Text}";

    internal static ChatLine Own(string text) => new("me", text, isOwn: true);

    internal static ChatLine Received(string from, string text, bool whileAway) =>
        new(from, text, isOwn: false) { WhileAway = whileAway };

    internal void Mark(Delivery delivery, string? problem = null)
    {
        Problem = problem;
        Delivery = delivery;
    }
}
