using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Expectations;

namespace RtmSim.Scenarios.Running;

/// <summary>A callback, a call or a state of a user, with values some of its fields have.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="User">Whose.</param>
/// <param name="Pattern">Its name and fields.</param>
internal sealed record Happening(HappeningKind Kind, ScenarioUser User, EventPattern Pattern)
{
    public bool Matches(Observed observed) => Kind == HappeningKind.State
        ? Pattern.Fields.All(field => field.Matches(observed))
        : Pattern.Matches(observed);

    /// <summary>All of its kind and user, in order of time.</summary>
    public IEnumerable<Observed> Candidates(TraceEvidence evidence) => Kind switch
    {
        HappeningKind.Callback => evidence.Of(User).Callbacks.Events,
        HappeningKind.Call => evidence.Of(User).Calls.Events.OrderBy(call => call.Event.Sequence),
        _ => evidence.Of(User).States.Select(state => new Observed(state, null)),
    };

    /// <summary>Those in a run that are it, in order of time.</summary>
    public IEnumerable<Observed> In(TraceEvidence evidence) => Candidates(evidence).Where(Matches);

    public override string ToString() => $"{Pattern} of {User.Name}";
}
