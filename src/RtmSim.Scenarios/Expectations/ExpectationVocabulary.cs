using System.Collections.Generic;

namespace RtmSim.Scenarios.Expectations;

/// <summary>All that a file can expect. A new kind is a class and a line here.</summary>
internal static class ExpectationVocabulary
{
    public static IReadOnlyList<ExpectationKind> All { get; } = new[]
    {
        EventKinds.Callback,
        EventKinds.Call,
        EventKinds.Never,
        EventKinds.Count,
        SequenceKinds.Exactly,
        OrderKinds.InOrder,
        OrderKinds.Eventually,
        StateKinds.State,
        StateKinds.CallState,
        AlternativeKind.Instance,
        DigestKind.Instance,
    };
}
