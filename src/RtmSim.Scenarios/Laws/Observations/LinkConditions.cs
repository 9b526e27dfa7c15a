namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>What the test has made of the link of a user, or of one client alone.</summary>
internal sealed class LinkConditions
{
    private const int Ways = 2;
    private const uint Cuts = 3u << ((int)LinkFault.Cut * Ways);

    private uint _faults;
    private bool _isOut;

    /// <summary>Whether it is otherwise than usual, but for outages of the service.</summary>
    public bool IsTouched => _faults != 0;

    /// <summary>Since when nothing passes one way or both; null while all does.</summary>
    public long? DownSince { get; private set; }

    /// <summary>A fault begins or ends.</summary>
    /// <param name="fault">Which.</param>
    /// <param name="direction"><c>up</c> or <c>down</c>; null for both.</param>
    /// <param name="begins">Whether it begins.</param>
    /// <param name="ticks">When.</param>
    public void Set(LinkFault fault, string? direction, bool begins, long ticks)
    {
        uint ways = direction switch { "up" => 1, "down" => 2, _ => 3 };
        uint bits = ways << ((int)fault * Ways);
        _faults = begins ? _faults | bits : _faults & ~bits;
        NoteDown(ticks);
    }

    /// <summary>The service goes away for everybody, or is back.</summary>
    public void SetOut(bool isOut, long ticks)
    {
        _isOut = isOut;
        NoteDown(ticks);
    }

    /// <summary>The same for one client alone.</summary>
    public LinkConditions Copy() => (LinkConditions)MemberwiseClone();

    private void NoteDown(long ticks) =>
        DownSince = _isOut || (_faults & Cuts) != 0 ? DownSince ?? ticks : null;
}
