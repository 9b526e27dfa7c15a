using RtmSim.Scenarios.Faces;

namespace RtmSim.Scenarios.Contracts.Patterns;

/// <summary>What a field of an event must hold.</summary>
internal abstract class FieldTest
{
    protected FieldTest(Field field) => Field = field;

    protected Field Field { get; }

    /// <summary>Whether it does; names get their values by the way.</summary>
    public abstract bool Holds(Occurrence occurrence, Bound bound);
}
