namespace RtmSim.Network;

/// <summary>The conditions of a user's link, both directions; all its devices share them.</summary>
internal sealed class Endpoint
{
    public Endpoint(Conditions up, Conditions down)
    {
        Up = up;
        Down = down;
    }

    /// <summary>Whether one client has it alone, apart from its user's other clients.</summary>
    public bool IsPrivate { get; private init; }

    public Conditions Up { get; }

    public Conditions Down { get; }

    public Conditions this[Direction direction] => direction == Direction.Up ? Up : Down;

    public int CutWords => Up.CutWords + Down.CutWords;

    public Endpoint CopyForOne() => new(Up.Copy(), Down.Copy()) { IsPrivate = true };
}
