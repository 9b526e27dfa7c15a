using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Scenarios.Laws;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>
/// A second, much simpler service: who is in, who is online, what is stored. It reads the calls of
/// a run in which each settles before the next, says what must come of them, to whom, and finds
/// what did not come, came besides, or came with other values.
/// </summary>
/// <remarks>
/// Of a run with options, faults, two devices of one user, media or tokens it judges what came
/// before the first of these, and of a run whose calls overlap what came before the overlap.
/// </remarks>
public static class ReferenceModel
{
    /// <summary>The model as a law, which is no law of all traces.</summary>
    public static readonly Law Law = new(
        "reference-model",
        "Each call has the result that the model has, and tells others what the model tells them.",
        new[]
        {
            "C-02", "C-07", "C-15", "C-17", "C-18", "C-19", "C-20", "D-13", "E-01", "E-02", "E-03",
            "E-04", "E-05", "E-06", "F-06", "F-08", "F-09", "F-10", "F-15", "F-16", "F-21", "G-01",
            "G-02", "G-04", "H-01", "H-03", "H-05", "I-01", "I-06", "I-07", "I-09", "I-11", "I-12",
            "I-13", "J-01", "J-03", "J-04", "J-05", "J-06", "J-09", "K-01", "K-02", "K-04", "K-07",
            "K-08", "L-01", "L-02", "L-03", "L-04", "S-41", "S-43", "S-45", "S-46", "S-50", "S-52",
        },
        judgesRecordings: false, subject => new ModelJudge(subject));

    /// <summary>What of a run is not as the model has it; empty where all is.</summary>
    /// <param name="trace">The trace as it is now; the run may go on.</param>
    public static IReadOnlyList<LawViolation> Judge(Trace trace) =>
        Judge(Preconditions.NotNull(trace, nameof(trace)).ToRecorded());

    /// <inheritdoc cref="Judge(Trace)"/>
    public static IReadOnlyList<LawViolation> Judge(RecordedTrace trace) =>
        TraceLaws.Judge(trace, new[] { Law });
}
