using RtmSim.Scenarios.Coverage;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Exploring.Campaigns.Reaching;

/// <summary>Notes what runs reach, one after another.</summary>
internal sealed class ReachNotes : IReached
{
    private readonly ReachCount _rules = new(ReachFamilies.Rules);
    private readonly ReachCount _codes = new(ReachFamilies.Codes);
    private readonly ReachCount _boundaries = new(ReachFamilies.Boundaries);
    private readonly ReachCount _states = new(ReachFamilies.States);
    private long _seed;

    /// <summary>What was reached so far, in the order of the families.</summary>
    public ReachCount[] Counts => new[] { _rules, _codes, _boundaries, _states };

    /// <summary>Adds the run of a seed.</summary>
    public void Add(long seed, Trace trace)
    {
        _seed = seed;
        CoverageWalk.Tell(trace, this);
    }

    void IReached.Rule(string id) => NoteRule(id);

    void IReached.Code(bool isOfIos, TraceCode code) => _codes.Note(
        ReachFamilies.CodesByNumber.PlaceOf((isOfIos, code.Operation!, code.Number)), _seed);

    void IReached.Boundary(BoundaryGap side)
    {
        _boundaries.Note(ReachFamilies.BoundarySides.PlaceOf(side), _seed);
        NoteRule(side.Boundary.Rule);
    }

    void IReached.Cell(object cell)
    {
        int place = ReachFamilies.Cells.PlaceOf(cell);
        if (place >= 0)
        {
            _states.Note(place, _seed);
            NoteRule(ReachFamilies.RulesOfCells[place]);
        }
    }

    private void NoteRule(string id) => _rules.Note(ReachFamilies.RulesById.PlaceOf(id), _seed);
}
