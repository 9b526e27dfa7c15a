using System.Collections.Generic;
using System.Globalization;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;
using RtmSim.Tracing;
using static System.FormattableString;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>
/// What an app is told, as a text: of what the model expects and of what a trace has, so that the
/// two can be compared.
/// </summary>
internal static class Told
{
    public static string State(long state, long reason) => Invariant($"state {state}/{reason}");

    public static string Result(Operation operation, long code, string payload = "") =>
        Invariant($"result of {operation} {code}") + (payload.Length == 0 ? "" : " " + payload);

    public static string Message(TraceEvent sent, string from, string? channel, bool isOffline) =>
        Invariant($"message in '{channel}' from {from} {sent.ValueOf("messageId")} ")
        + Invariant($"{sent.ValueOf("type")} {ContentOf(sent)}{(isOffline ? " stored" : "")}");

    public static string MemberJoined(string channel, string user) => $"{user} joined {channel}";

    public static string MemberLeft(string channel, string user) => $"{user} left {channel}";

    public static string MemberCount(string channel, long count) =>
        Invariant($"{count} members in {channel}");

    public static string Attributes(
        string? of, IEnumerable<string> entries, IEnumerable<string> changers) =>
        $"attributes of {of}: {List(entries)} by {List(changers)}";

    public static string Peers(IEnumerable<string> peers) => $"peers {List(peers)}";

    public static string Invitation(
        string? call, bool isRemote, int state, string? content, long code = 0) =>
        Invariant($"{(isRemote ? "remote" : "local")} invitation {call} {state} {code} ")
        + $"with '{content}'";

    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    /// <summary>What an event tells; null if it is nothing that the model knows.</summary>
    public static string? Of(Observation seen) => seen.Act switch
    {
        Act.Result when seen.Operation is { } operation => OfResult(seen, operation),
        Act.StateTold => State(seen.Number("state") ?? 0, seen.Number("reason") ?? 0),
        Act.Message => Message(
            seen.Event, seen.Text("from") ?? string.Empty, seen.Channel,
            seen.Event.ValueOf("offline") is true),
        Act.MemberJoined => MemberJoined(seen.Channel!, seen.Text("user")!),
        Act.MemberLeft => MemberLeft(seen.Channel!, seen.Text("user")!),
        Act.MemberCount => MemberCount(seen.Channel!, seen.Number("memberCount") ?? -1),
        Act.AttributesTold => AttributesIn(seen, seen.Channel),
        Act.PeersTold => Peers(seen.Texts("peers")),
        Act.InvitationTold => Invitation(
            seen.Text("call"), seen.IsRemote, seen.InvitationState, seen.Text("content"),
            seen.Code),
        _ => null,
    };

    /// <summary>What results tell besides their code; only successes tell lists.</summary>
    private static string OfResult(Observation seen, Operation operation) => Result(
        operation, seen.Code, operation switch
        {
            Operation.SendPeerMessage or Operation.SendChannelMessage =>
                Invariant($"{seen.Number("messageId")}"),
            Operation.JoinChannel or Operation.LeaveChannel => seen.Channel ?? string.Empty,
            _ when seen.Code != Codes.Ok => string.Empty,
            Operation.GetMembers => seen.Channel + List(seen.Texts("members")),
            Operation.GetMemberCount => List(seen.Texts("counts")),
            Operation.QueryPeers or Operation.ListSubscribedPeers => List(seen.Texts("peers")),
            Operation.GetUserAttributes => AttributesIn(seen, seen.Text("user")),
            Operation.GetChannelAttributes => AttributesIn(seen, seen.Channel),
            _ => string.Empty,
        });

    private static string AttributesIn(Observation seen, string? of) =>
        Attributes(of, seen.Texts("attributes"), seen.Texts("changedBy"));

    private static string ContentOf(TraceEvent sent) => sent.ValueOf("raw") is byte[] raw
        ? sent.ValueOf("text") + " + " + string.Join(
            " ", System.Array.ConvertAll(
                raw, each => each.ToString("x2", CultureInfo.InvariantCulture)))
        : sent.ValueOf("text") as string ?? string.Empty;
}
