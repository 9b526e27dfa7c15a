using System.Collections.Generic;

namespace RtmSim.Tracing;

/// <summary>All that the lines of a trace file consist of.</summary>
internal static class TraceMembers
{
    private const string Milliseconds =
        "virtual time since the start in ms, with up to 4 decimals";

    public static readonly TraceMember Format =
        new("format", "the name of the format", IsRequired: true);

    public static readonly TraceMember Version =
        new("version", "the version of the format", IsRequired: true);

    public static readonly TraceMember Source =
        new("source", "how the trace came about: \"sdk\" for a recording", IsRequired: true);

    public static readonly TraceMember Seed = new("seed", "the run's seed", IsRequired: true);

    public static readonly TraceMember Epoch =
        new("epoch", "when virtual time began", IsRequired: true);

    public static readonly TraceMember End = new("end_ms", Milliseconds, IsRequired: true);

    public static readonly TraceMember CutShort =
        new("cut_short", "whether something was still due when the run ended");

    public static readonly TraceMember Options =
        new("options", "the options that were not at their defaults");

    public static readonly TraceMember Events =
        new("events", "how many events the trace has", IsRequired: true);

    public static readonly TraceMember Digest =
        new("digest", "the trace's digest", IsRequired: true);

    public static readonly TraceMember Sequence =
        new("seq", "the event's place, from 0", IsRequired: true);

    public static readonly TraceMember Time = new("t_ms", Milliseconds, IsRequired: true);

    public static readonly TraceMember Client = new("client", "the client's user");

    public static readonly TraceMember ClientNumber =
        new("client_no", "the client's number, from 1");

    public static readonly TraceMember Kind =
        new("kind", "what the event tells", IsRequired: true);

    public static readonly TraceMember Name =
        new("name", "the method, handler or control", IsRequired: true);

    public static readonly TraceMember From = new("from", "where a call came from");

    public static readonly TraceMember Arguments = new("args", "the arguments, in order");

    public static readonly TraceMember Code = new("code", "a return value or error code");

    public static readonly TraceMember CodeName = new("code_name", "the name of the code");

    public static readonly TraceMember CodeOf = new("code_of", "what ended so");

    public static readonly TraceMember Returned = new("returned", "what a call returned");

    public static readonly TraceMember Rule = new("rule", "the ID of a rule");

    /// <summary>
    /// The members of the first line of a recording of the real SDK, which is written as it goes.
    /// </summary>
    public static readonly IReadOnlyList<TraceMember> OfRecordingHeader = new[]
    {
        Format, Version, Source, Epoch,
    };

    /// <summary>The members of the last line of a recording that was closed.</summary>
    public static readonly IReadOnlyList<TraceMember> OfRecordingEnd = new[] { End, Events };

    /// <summary>The members of the first line.</summary>
    public static readonly IReadOnlyList<TraceMember> OfHeader = new[]
    {
        Format, Version, Seed, Epoch, End, CutShort, Options, Events, Digest,
    };

    /// <summary>The members of every other line.</summary>
    public static readonly IReadOnlyList<TraceMember> OfEvent = new[]
    {
        Sequence, Time, Client, ClientNumber, Kind, Name, From, Arguments, Code, CodeName, CodeOf,
        Returned, Rule,
    };
}
