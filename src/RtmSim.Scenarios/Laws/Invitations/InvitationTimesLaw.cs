using System.Collections.Generic;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;
using static System.FormattableString;

namespace RtmSim.Scenarios.Laws.Invitations;

/// <summary>
/// Invitations fail when their times are up: 30 s without an acknowledgement, 60 s of ringing, 5 s
/// without a confirmation. It says nothing where the 60 s count from sending or calls wait for a
/// login; where links are cut, invitations may also last longer.
/// </summary>
internal sealed class InvitationTimesLaw : Judge
{
    public static readonly Law Law = new(
        "invitation-times",
        "Invitations fail at 30 s unacknowledged, at 60 s of ringing, at 5 s unconfirmed, "
            + "exactly.",
        new[] { "L-01", "L-03", "L-04", "S-51", "S-52" }, judgesRecordings: false,
        subject => new InvitationTimesLaw(subject));

    private const long Unacknowledged = 30 * Moments.Second;
    private const long Ringing = 60 * Moments.Second;

    private readonly Subject _subject;
    private readonly bool _isSilent;
    private readonly long _unconfirmed;
    private readonly Dictionary<(string?, int, bool), Observation> _last = new();
    private readonly List<(string?, int, bool)> _keys = new();
    private readonly Dictionary<(string?, int, bool), long> _asked = new();

    private InvitationTimesLaw(Subject subject)
    {
        _subject = subject;
        _isSilent = subject.Settings.Changes("invitationExpiryStart")
            || subject.Settings.Changes("acceptCallsWhileConnecting");
        _unconfirmed = subject.Settings.Ticks("acceptConfirmTimeout", 5 * Moments.Second);
    }

    public override ulong Wants => Acts.Of(
        Act.InvitationMoved, Act.InvitationTold, Act.Called);

    public override void See(Observation seen)
    {
        if (_isSilent || seen.Who is not { } who)
        {
            return;
        }

        (string?, int, bool) key = (null, who.Number, seen.IsRemote);
        if (seen.Act == Act.InvitationMoved)
        {
            key.Item1 = seen.Text("call");
            Move(seen, key);
        }
        else if (seen.Act == Act.Called && IsEnd(seen) is { } isRemote)
        {
            // The clock stops here; the state follows when the service has it (S-49).
            _asked.TryAdd((seen.Text("call"), who.Number, isRemote), seen.Ticks);
        }
        else if (seen.Act == Act.InvitationTold && seen.InvitationState == 6 && who.IsPunctual)
        {
            key.Item1 = seen.Text("call");
            CheckFailure(seen, key);
        }
    }

    public override void End()
    {
        foreach ((string?, int, bool) key in _keys)
        {
            Observation last = _last[key];
            if (!last.Who!.IsEnded)
            {
                CheckLasting(last, _subject.IsCutShort ? _subject.End - 1 : _subject.End, null);
            }
        }
    }

    /// <summary>Whether it ends the invitation at the callee; null if it ends none.</summary>
    private static bool? IsEnd(Observation call) => call.Operation switch
    {
        Operation.CancelInvitation => false,
        Operation.RefuseInvitation => true,
        _ => null,
    };

    private void Move(Observation seen, (string?, int, bool) key)
    {
        if (_last.TryGetValue(key, out Observation? before))
        {
            bool isAsked = _asked.Remove(key, out long asked);
            CheckLasting(before, (isAsked ? asked : seen.Ticks) - 1, seen);
        }
        else
        {
            _keys.Add(key);
        }

        _last[key] = seen;
        seen.LastedSince = before;
    }

    private void CheckLasting(Observation state, long until, Observation? next)
    {
        long most = (state.IsRemote, state.InvitationState) switch
        {
            (false, 1) => Unacknowledged,
            (_, 2) => state.IsRemote ? _unconfirmed : Ringing,
            (true, 1) => Ringing,
            _ => CallTimes.Endless,
        };
        if (until >= state.Ticks + most && !_subject.Faults.AnyOfLinks)
        {
            Report(
                $"Invitation {state.Text("call")} was {state.Event.Arguments[1].Label} for longer "
                    + $"than {Moments.Text(most)}.",
                next is null ? new[] { state.Sequence } : new[] { state.Sequence, next.Sequence });
        }
    }

    private void CheckFailure(Observation told, (string?, int, bool) key)
    {
        if (!_last.TryGetValue(key, out Observation? failed) || failed.LastedSince is not { } from)
        {
            return;
        }

        long? right = (told.IsRemote, told.Code) switch
        {
            (false, 1 or 2) => Unacknowledged,
            (_, 3) => Ringing,
            (true, 2) => _unconfirmed,
            _ => null,
        };
        if (right is { } expected && told.Ticks != from.Ticks + expected)
        {
            Report(
                Invariant($"Invitation {key.Item1} failed with {told.Code} after ")
                    + $"{Moments.Text(told.Ticks - from.Ticks)} instead of "
                    + $"{Moments.Text(expected)}.",
                from.Sequence, told.Sequence);
        }
    }
}
