using System.Collections.Generic;
using RtmSim.Scenarios.Faces;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Contracts.Patterns;

/// <summary>The field holds one of some values, or something else than they are.</summary>
internal sealed class ValueTest : FieldTest
{
    private readonly IReadOnlyList<WantedValue> _values;
    private readonly bool _isNegated;

    public ValueTest(Field field, IReadOnlyList<WantedValue> values, bool isNegated)
        : base(field)
    {
        _values = values;
        _isNegated = isNegated;
    }

    public override bool Holds(Occurrence occurrence, Bound bound)
    {
        object? actual = occurrence.Read(Field);
        if (actual is null)
        {
            return false;
        }

        string? label = actual is TraceCode code ? code.Name
            : actual is long ? occurrence.LabelOf(Field)
            : null;
        foreach (WantedValue value in _values)
        {
            if (value.Fits(actual, label))
            {
                return !_isNegated;
            }
        }

        return _isNegated;
    }
}

/// <summary>The field holds a number between bounds, themselves left out.</summary>
internal sealed class BoundsTest : FieldTest
{
    private readonly long? _above;
    private readonly long? _below;

    public BoundsTest(Field field, long? above, long? below)
        : base(field)
    {
        _above = above;
        _below = below;
    }

    public override bool Holds(Occurrence occurrence, Bound bound)
    {
        long? number = occurrence.Read(Field) switch
        {
            TraceCode code => code.Number,
            long value => value,
            _ => null,
        };
        return number is not null && !(number <= _above) && !(number >= _below);
    }
}

/// <summary>The field holds what a name stands for.</summary>
internal sealed class NameTest : FieldTest
{
    private readonly int _slot;

    public NameTest(Field field, int slot)
        : base(field) => _slot = slot;

    public override bool Holds(Occurrence occurrence, Bound bound) =>
        bound.Bind(_slot, occurrence.Read(Field));
}

/// <summary>The field holds the user of the client that the event is of.</summary>
internal sealed class OwnUserTest : FieldTest
{
    public OwnUserTest(Field field)
        : base(field)
    {
    }

    public override bool Holds(Occurrence occurrence, Bound bound) =>
        occurrence.User is not null && occurrence.Read(Field) is string text
        && text == occurrence.User;
}
