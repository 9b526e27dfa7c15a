using RtmSim.Tracing;

namespace RtmSim.Scenarios.Coverage;

/// <summary>Is told what a run reached.</summary>
internal interface IReached
{
    /// <summary>An event follows from this rule.</summary>
    void Rule(string id);

    /// <summary>An operation of one of the two SDKs ended so.</summary>
    void Code(bool isOfIos, TraceCode code);

    /// <summary>A limit was met from this side.</summary>
    void Boundary(BoundaryGap side);

    /// <summary>A cell of a state table was come to.</summary>
    void Cell(object cell);
}
