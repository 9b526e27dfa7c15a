using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Recording;

/// <summary>A call or control of a trace, on its way to a step.</summary>
internal sealed class RecordedCall
{
    public RecordedCall(TraceEvent traced, RecordedUsers users)
    {
        Event = traced;
        Users = users;
    }

    public TraceEvent Event { get; }

    public RecordedUsers Users { get; }

    public RecordedUser User => Users.Of(Event);

    public static string? FindText(TraceEvent traced, string name) =>
        traced.ValueOf(name) as string;

    public static long NumberIn(TraceEvent traced, string name) =>
        traced.ValueOf(name) is long number ? number : 0;

    public bool Has(string name) => Event.Arguments.Any(argument => argument.Name == name);

    public string Text(string name) => FindText(Event, name) ?? string.Empty;

    public bool Flag(string name) => Event.ValueOf(name) is true;

    public long Number(string name) => NumberIn(Event, name);

    public byte[]? Bytes(string name) => Event.ValueOf(name) as byte[];

    public IReadOnlyList<string> Texts(string name) =>
        Event.ValueOf(name) as IReadOnlyList<string> ?? System.Array.Empty<string>();

    /// <summary>All that happened to the client.</summary>
    public IEnumerable<TraceEvent> OfClient() => Users.EventsOf(Event.ClientNumber);

    /// <summary>What happened to the client before.</summary>
    public IEnumerable<TraceEvent> Before() => OfClient()
        .TakeWhile(each => each.Sequence < Event.Sequence);

    /// <summary>A step of the call's user.</summary>
    public RecordedStep Step(string word) => new RecordedStep(word).With("user", User.Name);
}
