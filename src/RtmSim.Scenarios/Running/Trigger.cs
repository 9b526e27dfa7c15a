namespace RtmSim.Scenarios.Running;

/// <summary>Something that steps wait for. Each is an object of its own, however alike.</summary>
internal sealed class Trigger
{
    public Trigger(Happening awaited, long count)
    {
        Awaited = awaited;
        Count = count;
    }

    /// <summary>What must come.</summary>
    public Happening Awaited { get; }

    /// <summary>The how manieth of those that fit is meant, from 1.</summary>
    public long Count { get; }

    /// <summary><c>file:line:column</c>, and where it is used if it is in a group.</summary>
    public string Place { get; init; } = string.Empty;

    /// <summary>
    /// Whether it ends rounds of steps: it counts from the first of them and has until the last.
    /// </summary>
    public bool EndsRounds { get; init; }

    /// <summary>As the file has it, on one line.</summary>
    public string Text { get; init; } = string.Empty;
}
