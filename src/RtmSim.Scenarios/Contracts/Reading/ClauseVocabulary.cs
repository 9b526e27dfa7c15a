using System.Collections.Generic;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>All forms that a clause can have. A new one is a member and a line here.</summary>
internal static class ClauseVocabulary
{
    public static IReadOnlyList<ClauseKind> All { get; } = new[]
    {
        NeverKind.Instance,
        AfterKinds.Eventually,
        AfterKinds.Next,
        AfterKinds.NextNot,
        CountKinds.AtMost,
        CountKinds.Always,
        LawKind.Instance,
    };
}
