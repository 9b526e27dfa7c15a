using System.Linq;
using RtmSim.Scenarios.Contracts.Patterns;

namespace RtmSim.Scenarios.Contracts.Judging;

/// <summary>Which stretches are open at a place of a trace.</summary>
internal sealed class Span
{
    private readonly SpanPlan _plan;
    private readonly ContractScope _scope;
    private readonly Watch _from;
    private readonly Watch? _until;
    private readonly EntrySet _open;

    /// <summary>None are open.</summary>
    /// <param name="plan">What opens and closes them.</param>
    /// <param name="judge">The clause.</param>
    /// <param name="askers">The patterns whose hits are held against them.</param>
    public Span(SpanPlan plan, ClauseFrame judge, params PatternList[] askers)
    {
        _plan = plan;
        _scope = judge.Scope;
        _from = judge.Watch(plan.From);
        _until = plan.Until is null ? null : judge.Watch(plan.Until);
        _open = new EntrySet(plan.From.Slots, plan.AskedWith(askers).ToArray());
    }

    /// <summary>
    /// What opened the last one that is open and agrees with a hit; null if none.
    /// </summary>
    public Entry? Around(Hit hit, Occurrence occurrence) => _open.Last(
        occurrence.ScopeKey(_scope), hit.Pattern.Slots, hit.Values, occurrence.Time);

    /// <summary>Opens and closes. What closes one can open the next.</summary>
    public void See(Occurrence occurrence)
    {
        string scope = occurrence.ScopeKey(_scope);
        if (_until?.See(occurrence) is { } end)
        {
            _open.TakeAll(scope, end.Pattern.Slots, end.Values);
        }

        if (_from.See(occurrence) is { } begin)
        {
            _open.Add(new Entry(scope, begin, occurrence.Time + _plan.Lasting));
        }
    }
}
