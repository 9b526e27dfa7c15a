using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Recording;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>
/// The users that no client of the recording belongs to: what recorded apps were told says what
/// they did, and they do it again.
/// </summary>
internal sealed partial class UnseenUsers
{
    /// <summary>Who leaves was there.</summary>
    private static readonly Duration BeforeALeave = Duration.FromSeconds(1);

    private readonly RecordedSession _session;
    private readonly LinkFit _fit;
    private readonly Script _script;
    private readonly List<UnseenUser> _users = new();
    private readonly List<string> _sent = new();

    public UnseenUsers(RecordedSession session, LinkFit fit, Script script)
    {
        _session = session;
        _fit = fit;
        _script = script;
    }

    public void Write()
    {
        foreach (TraceEvent told in _session.AllTold.Where(each => each.ClientNumber > 0))
        {
            See(told);
        }

        foreach (TraceEvent call in _session.Calls)
        {
            SeePeerOf(call);
        }

        foreach (UnseenUser user in _users)
        {
            user.Write(_script, _fit);
        }

        if (_users.Count > 0)
        {
            _script.Note(
                "played as the recording shows them: "
                + string.Join(", ", _users.Select(user => user.Id)));
        }
    }

    private void See(TraceEvent told)
    {
        switch (told.Name)
        {
            case "OnMessageReceivedFromPeer":
            case "OnFileMessageReceivedFromPeer":
            case "OnImageMessageReceivedFromPeer":
                SeeMessage(told);
                break;
            case "OnMessageReceived":
            case "OnFileMessageReceived":
            case "OnImageMessageReceived":
                SeeChannelMessage(told);
                break;
            case "OnMemberJoined":
            case "OnMemberLeft":
                SeeMember(told);
                break;
            case "OnGetMembers":
                SeeMembers(told);
                break;
            case "OnPeersOnlineStatusChanged":
            case "OnQueryPeersOnlineStatusResult":
                SeePeers(told);
                break;
            default:
                SeeInvitation(told);
                break;
        }
    }

    /// <summary>When something must have been done for this client to be told now.</summary>
    private Duration Cause(TraceEvent told) => told.Elapsed - _fit.Across(told.ClientNumber);

    /// <summary>When the service told the client.</summary>
    private Duration AtTheService(TraceEvent told) =>
        told.Elapsed - _fit.OneWay(told.ClientNumber);

    /// <summary>Null for a user that a client of the recording belongs to.</summary>
    public UnseenUser? Find(string? id, TraceEvent seenBy)
    {
        RecordedUser by = _session.Users.Of(seenBy);
        if (string.IsNullOrEmpty(id) || _session.IsRecorded(id, by.AppId))
        {
            return null;
        }

        UnseenUser? known = _users.Find(user => user.Id == id && user.AppId == by.AppId);
        if (known is null)
        {
            known = new UnseenUser(
                FormattableString.Invariant($"unseen-{_users.Count + 1}"), id, by.AppId);
            _users.Add(known);
        }

        return known;
    }

    private void SeeMessage(TraceEvent told)
    {
        if (Find(Told.Text(told, "from"), told) is not { } sender)
        {
            return;
        }

        RecordedUser receiver = _session.Users.Of(told);
        bool isOffline = told.ValueOf("offline") is true;
        Duration at = isOffline ? LoginBefore(told) - Duration.FromSeconds(2) : Cause(told);
        sender.Seen(at, Presence.Online);
        if (IsFirst(told, receiver.Id))
        {
            RecordedStep step = Body(
                sender.Step(Word(told)).With("peerId", receiver.Id, true), told);
            _script.At(at, isOffline ? step.With("offline", "true") : step);
        }
    }

    private void SeeChannelMessage(TraceEvent told)
    {
        if (Find(Told.Text(told, "from"), told) is not { } sender)
        {
            return;
        }

        string channel = Told.Text(told, "channel") ?? string.Empty;
        sender.Seen(Cause(told), Presence.Online);
        sender.SeenIn(channel, Cause(told), isIn: true, isChange: false);
        if (IsFirst(told, "#" + channel))
        {
            _script.At(
                Cause(told), Body(sender.Step(Word(told)).With("channel", channel, true), told));
        }
    }

    private void SeeMember(TraceEvent told)
    {
        if (Find(Told.Text(told, "user"), told) is { } member)
        {
            bool joined = told.Name == "OnMemberJoined";
            if (joined || !member.HasBeenSeen)
            {
                member.Seen(Cause(told) - (joined ? Duration.Zero : BeforeALeave), Presence.Online);
            }

            member.SeenIn(Told.Text(told, "channel")!, Cause(told), joined, isChange: true);
        }
    }

    private void SeeMembers(TraceEvent told)
    {
        foreach (string id in Told.Texts(told, "members"))
        {
            if (Find(id, told) is { } member)
            {
                member.Seen(AtTheService(told), Presence.Online);
                member.SeenIn(
                    Told.Text(told, "channel")!, AtTheService(told), isIn: true,
                    isChange: false);
            }
        }
    }

    private void SeePeers(TraceEvent told)
    {
        bool isChange = told.Name == "OnPeersOnlineStatusChanged";
        foreach (string peer in Told.Texts(told, "peers"))
        {
            int place = peer.LastIndexOf('=');
            string id = peer.Substring(0, place);
            if (Find(id, told) is { } user)
            {
                Presence presence = peer.Substring(place + 1) switch
                {
                    "ONLINE" => Presence.Online,
                    "UNREACHABLE" => Presence.Unreachable,
                    _ => Presence.Offline,
                };
                user.Seen(AtTheService(told), presence, isChange && !IsAnswer(told));
            }
        }
    }

    /// <summary>With the answer to a subscription comes how it is, which is no change.</summary>
    private bool IsAnswer(TraceEvent told) => _session.ToldTo(told.ClientNumber).Any(each =>
        Told.NameOf(each) == "OnSubscriptionRequestResult"
        && each.Sequence < told.Sequence
        && told.Elapsed - each.Elapsed < Duration.FromMilliseconds(100));

    /// <summary>Whether a message reached its receiver tells whether that was there.</summary>
    private void SeePeerOf(TraceEvent call)
    {
        if (call.Name != "SendMessageToPeer" || _session.ResultOf(call) is not { } result
            || Find(Told.Text(call, "peerId"), call) is not { } peer)
        {
            return;
        }

        Duration at = call.Elapsed + _fit.OneWay(call.ClientNumber);
        switch (result.Code?.Name)
        {
            case "PEER_MESSAGE_ERR_OK":
                peer.Seen(at, Presence.Online);
                break;
            case "PEER_MESSAGE_ERR_IMCOMPATIBLE_MESSAGE":
                peer.Seen(at, Presence.Online);
                _script.At(-Script.Lead, peer.Step("legacy"));
                break;
            case "PEER_MESSAGE_ERR_PEER_UNREACHABLE":
            case "PEER_MESSAGE_ERR_CACHED_BY_SERVER":
                peer.Seen(at, Presence.Offline);
                break;
        }
    }

    private Duration LoginBefore(TraceEvent told) => _session.Users.EventsOf(told.ClientNumber)
        .Where(each => each.Kind == TraceKind.Call && each.Name == "Login"
            && each.Sequence < told.Sequence)
        .Select(each => each.Elapsed)
        .LastOrDefault();

    /// <summary>A message that several were told of, or one twice, was sent once.</summary>
    private bool IsFirst(TraceEvent told, string to)
    {
        string key = FormattableString.Invariant(
            $"{Told.Text(told, "from")} {told.ValueOf("messageId")} {to}");
        if (_sent.Contains(key))
        {
            return false;
        }

        _sent.Add(key);
        return true;
    }

    private static string Word(TraceEvent told) =>
        told.Name.StartsWith("OnFile", StringComparison.Ordinal) ? "send-file"
        : told.Name.StartsWith("OnImage", StringComparison.Ordinal) ? "send-image"
        : "send";

    private static RecordedStep Body(RecordedStep step, TraceEvent told)
    {
        if (Repeatable.IsOfMedia(told))
        {
            return step.With("mediaId", Transfers.UnknownMedia)
                .With("text", Told.Text(told, "text"), true)
                .With("fileName", Told.Text(told, "fileName"), true);
        }

        step.With("text", Told.Text(told, "text"), true);
        return told.ValueOf("raw") is byte[] raw ? step.With("raw", YamlValue.Hex(raw)) : step;
    }
}
