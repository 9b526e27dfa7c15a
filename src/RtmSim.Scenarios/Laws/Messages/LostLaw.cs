using System.Collections.Generic;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;
using static System.FormattableString;

namespace RtmSim.Scenarios.Laws.Messages;

/// <summary>
/// What is sent between connected clients arrives: a peer message is not answered as unreachable,
/// stored or timed out, and a channel message that was confirmed comes to each member within a
/// second. It says nothing where the test has touched links, answers or users, nor of files and
/// images, which clients of the iOS SDK or too old ones do not get.
/// </summary>
internal sealed class LostLaw : Judge
{
    public static readonly Law Law = new(
        "nothing-lost",
        "While all are connected and no fault is at work, what is sent arrives.",
        new[] { "E-01", "E-02", "E-14", "G-01", "G-02", "S-70" }, judgesRecordings: false,
        subject => new LostLaw(subject));

    private const long Longest = Moments.Second;

    private readonly Subject _subject;
    private readonly bool _isSilent;
    private readonly Queue<Awaited> _awaited = new();

    private LostLaw(Subject subject)
    {
        _subject = subject;
        _isSilent = subject.Faults.Any || subject.Settings.HasLinkSettings;
    }

    public override ulong Wants => Acts.Of(
        Act.Called, Act.Result, Act.Moved, Act.StateTold, Act.Ended, Act.ChannelReleased);

    public override void See(Observation seen)
    {
        if (_isSilent)
        {
            return;
        }

        CheckUntil(seen.Ticks);
        if (seen.Act == Act.Called && seen.Operation == Operation.SendChannelMessage)
        {
            Await(seen);
        }
        else if (seen.Act == Act.Result && seen.Operation == Operation.SendPeerMessage
            && seen.Code is >= 2 and <= 4 && seen.Call is { } call)
        {
            CheckPeer(seen, call);
        }
    }

    public override void End()
    {
        if (!_isSilent)
        {
            CheckUntil(_subject.End);
        }
    }

    private void CheckPeer(Observation seen, Called call)
    {
        if (!seen.Who!.IsListening || seen.Who.StateSince > call.Ticks)
        {
            return;
        }

        foreach (ClientView peer in _subject.Clients)
        {
            if (peer.AppId == seen.Who.AppId
                && peer.UserId == call.Text("peerId")
                && peer.IsListening && peer.StateSince < call.Ticks)
            {
                Report(
                    Invariant($"A message of {seen.Name} to {peer.UserId} ended in {seen.Code}, ")
                        + "though both were connected.",
                    call.Sequence, seen.Sequence);
            }
        }
    }

    private void Await(Observation seen)
    {
        if (seen.Call is not { Sent: { } sent, Channel: { } channel, WasJoined: true })
        {
            return;
        }

        foreach (ClientView member in _subject.Clients)
        {
            if (member != seen.Who && member.AppId == seen.Who!.AppId
                && member.UserId != seen.Who.UserId
                && !seen.Has("mediaId")
                && member.IsListening && member.IsPunctual && !member.Misses(Act.Message)
                && member.ChannelOrNull(channel) is { IsJoined: true } view
                && view.LeftAt < seen.Ticks)
            {
                _awaited.Enqueue(new Awaited(sent, member, view, member.StateSince, view.LeftAt));
            }
        }
    }

    private void CheckUntil(long now)
    {
        while (_awaited.Count > 0 && _awaited.Peek().Sent.Call.Ticks < now - Longest)
        {
            Awaited awaited = _awaited.Dequeue();
            bool isStillIn = awaited.Member.IsListening
                && awaited.Member.StateSince == awaited.StateSince
                && awaited.View.LeftAt == awaited.LeftAt;
            if (isStillIn && awaited.Sent.Call.Code == Codes.Ok && !awaited.Sent.HasTwin
                && !awaited.Sent.Deliveries.Exists(each => each.Client == awaited.Member.Number))
            {
                Report(
                    $"{awaited.Member.UserId} did not get a message in "
                        + $"\"{awaited.Sent.Call.Channel}\", where it was a member.",
                    awaited.Sent.Call.Sequence);
            }
        }
    }

    private readonly record struct Awaited(
        SentMessage Sent, ClientView Member, ChannelView View, long StateSince, long LeftAt);
}
