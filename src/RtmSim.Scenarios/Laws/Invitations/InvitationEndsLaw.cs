using System.Collections.Generic;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Invitations;

/// <summary>
/// The two sides of an invitation come to ends that fit, and each step of the handshake follows
/// the one of the other side that it answers. Where links are cut or a side logs out, only an
/// acceptance against a refusal is out of the question.
/// </summary>
internal sealed class InvitationEndsLaw : Judge
{
    public static readonly Law Law = new(
        "invitation-ends-agree",
        "Both sides of an invitation end in ways that fit, and each step follows what it answers.",
        new[] { "L-05", "L-08", "L-17", "L-19", "S-49", "S-50", "S-52" }, judgesRecordings: false,
        subject => new InvitationEndsLaw(subject));

    private const int Accepted = 3;
    private const int Refused = 4;
    private const int Canceled = 5;
    private const int RemoteRefused = 3;
    private const int RemoteAccepted = 4;

    private readonly bool _hasFaults;
    private readonly bool _cancelsAtLogout;
    private readonly Dictionary<string, Pair> _pairs = new();

    private InvitationEndsLaw(Subject subject)
    {
        _hasFaults = subject.Faults.AnyOfLinks || subject.Faults.AnyOfUsers;
        _cancelsAtLogout = subject.Settings.Changes("cancelInvitationsOnCallerLogout");
    }

    public override ulong Wants => Acts.Of(Act.InvitationMoved);

    public override void See(Observation seen)
    {
        if (seen.Text("call") is not { } call)
        {
            return;
        }

        if (!_pairs.TryGetValue(call, out Pair? pair))
        {
            _pairs.Add(call, pair = new Pair());
        }

        // What was cancelled or refused ends so with the logout, unheard by the other side.
        pair.EndsAtLogout |= seen.Who is { IsLoggingOut: true };
        CheckStep(seen, pair, call);
        if (seen.IsRemote)
        {
            pair.Callee = seen;
            pair.HasArrived |= seen.InvitationState == 1;
            pair.HasAccepted |= seen.InvitationState == 2;
        }
        else
        {
            pair.Caller = seen;
        }

        CheckEnds(pair, call);
    }

    private void CheckStep(Observation seen, Pair pair, string call)
    {
        string? missing = (seen.IsRemote, seen.InvitationState) switch
        {
            (false, 2) when !pair.HasArrived => "it has arrived at its callee",
            (false, Accepted) when !pair.HasAccepted => "its callee has accepted it",
            (true, RemoteAccepted) when pair.Caller?.InvitationState != Accepted =>
                "its caller knows of it",
            _ => null,
        };
        if (missing is not null)
        {
            Report(
                $"Invitation {call} came to {seen.Event.Arguments[1].Label} before {missing}.",
                seen.Sequence);
        }
    }

    private void CheckEnds(Pair pair, string call)
    {
        if (pair.Caller is not { InvitationState: >= 3 } caller
            || pair.Callee is not { InvitationState: >= 3 } callee)
        {
            return;
        }

        if (!Fit(caller.InvitationState, callee.InvitationState, pair.EndsAtLogout))
        {
            Report(
                $"Invitation {call} ended as {caller.Event.Arguments[1].Label} at its caller "
                    + $"and as {callee.Event.Arguments[1].Label} at its callee.",
                caller.Sequence, callee.Sequence);
        }
    }

    private bool Fit(int caller, int callee, bool isAtLogout)
    {
        bool contradicts = (caller, callee) is (Accepted, RemoteRefused)
            or (Refused, RemoteAccepted);
        bool isCrossed = (caller, callee) is (Accepted, Canceled) or (Refused, Canceled)
            or (Canceled, RemoteAccepted) or (Canceled, RemoteRefused)
            or (6, RemoteAccepted);
        bool isCancelledByNobody = (caller, callee) is (6, Canceled) && !_cancelsAtLogout;
        return !contradicts && (_hasFaults || isAtLogout || (!isCrossed && !isCancelledByNobody));
    }

    private sealed class Pair
    {
        public Observation? Caller { get; set; }

        public Observation? Callee { get; set; }

        public bool EndsAtLogout { get; set; }

        public bool HasArrived { get; set; }

        public bool HasAccepted { get; set; }
    }
}
