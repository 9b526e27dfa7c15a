namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>A channel as the app of one client knows it.</summary>
internal sealed class ChannelView
{
    /// <summary>Whether a join has succeeded since the last end of membership.</summary>
    public bool IsJoined { get; set; }

    /// <summary>When the last join succeeded, and which event told it.</summary>
    public long JoinedAt { get; set; }

    /// <summary>How many joins are under way.</summary>
    public int Joining { get; set; }

    /// <summary>When the app last called Leave, or ended its membership otherwise.</summary>
    public long LeftAt { get; set; } = long.MinValue;
}
