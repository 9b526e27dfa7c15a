using System.Globalization;
using NodaTime;
using RtmSim.Scenarios.Expectations;
using RtmSim.Scenarios.Faces;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Contracts.Patterns;

/// <summary>An event of a trace as clauses see it.</summary>
internal sealed class Occurrence
{
    private readonly Observed _observed;

    public Occurrence(OccurrenceKind kind, string name, Observed observed, TraceEvent decisive)
    {
        Kind = kind;
        Name = name;
        _observed = observed;
        Event = decisive;
    }

    public OccurrenceKind Kind { get; }

    /// <summary>The method, the handler, the control; for a lost event its handler.</summary>
    public string Name { get; }

    /// <summary>The event that makes it; for a return that one, not the call.</summary>
    public TraceEvent Event { get; }

    /// <summary>Whom the client is logged in as; null before the first login.</summary>
    public string? User { get; init; }

    /// <summary>The user and the project, or the client before its first login.</summary>
    public string Owner { get; init; } = string.Empty;

    public Duration Time => Event.Elapsed;

    /// <summary>The event as reports show it: a return together with its call.</summary>
    public ContractEvent Shown => Kind == OccurrenceKind.Return
        ? ContractEvent.Of(_observed.Event, Event)
        : ContractEvent.Of(Event, null);

    /// <summary>What a clause of this scope must keep apart.</summary>
    public string ScopeKey(ContractScope scope) => scope switch
    {
        ContractScope.EachClient => Event.ClientNumber.ToString(CultureInfo.InvariantCulture),
        ContractScope.EachUser => Owner,
        _ => string.Empty,
    };

    /// <summary>What a field holds: a number, text, flag, list, code or null.</summary>
    public object? Read(Field field) =>
        field == PatternNames.Because ? Event.Name : _observed.Read(field);

    /// <summary>The name that an argument's number has in the trace, or null.</summary>
    public string? LabelOf(Field field)
    {
        foreach (TraceArgument argument in _observed.Event.Arguments)
        {
            if (argument.Name == field.Name)
            {
                return argument.Label;
            }
        }

        return null;
    }
}
