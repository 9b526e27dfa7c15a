using RtmSim.Scenarios.Expectations;

namespace RtmSim.Scenarios.Running;

/// <summary>Something that steps wait for. Each is an object of its own, however alike.</summary>
internal sealed class Trigger
{
    public Trigger(TriggerKind kind, ScenarioUser user, EventPattern pattern, long count)
    {
        Kind = kind;
        User = user;
        Pattern = pattern;
        Count = count;
    }

    public TriggerKind Kind { get; }

    /// <summary>Whose callback, call or state it is.</summary>
    public ScenarioUser User { get; }

    /// <summary>What must come.</summary>
    public EventPattern Pattern { get; }

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
