using System.Collections.Generic;
using RtmSim.Scenarios.Laws.Observations;
using RtmSim.Tracing;
using static System.FormattableString;

namespace RtmSim.Scenarios.Laws.Invitations;

/// <summary>
/// Each state of an invitation that its app is to know is told once, and none after the end. Apps
/// without a handler, or whose call manager is gone, are left out; of a recording only what comes
/// after the end is judged.
/// </summary>
internal sealed class InvitationToldLaw : Judge
{
    public static readonly Law Law = new(
        "invitations-told-once",
        "Each step of an invitation that its app is to know is told exactly once, and nothing "
            + "after its end.",
        new[] { "L-01", "L-11", "L-21", "S-53" }, judgesRecordings: true,
        subject => new InvitationToldLaw(subject));

    private readonly Subject _subject;
    private readonly Dictionary<(string?, int, bool), Steps> _steps = new();
    private readonly List<Steps> _all = new();

    private InvitationToldLaw(Subject subject) => _subject = subject;

    public override ulong Wants => Acts.Of(
        Act.InvitationMoved, Act.InvitationTold, Act.Ended, Act.Other);

    public override void See(Observation seen)
    {
        if (seen.Who is not { } who || who.Misses(Act.InvitationTold))
        {
            return;
        }

        if (seen.Act == Act.InvitationMoved && IsTold(seen))
        {
            StepsOf(seen, who).Untold.Enqueue(seen);
        }
        else if (seen.Act == Act.InvitationTold)
        {
            Check(seen, StepsOf(seen, who));
        }
        else if (seen.Act == Act.Ended
            || (seen.Kind == TraceKind.Call && seen.Event.Name == "RtmCallManager.Dispose"))
        {
            _all.FindAll(steps => steps.Who == who).ForEach(steps => steps.IsDeaf = true);
        }
    }

    public override void End()
    {
        if (_subject.IsRecorded)
        {
            return;
        }

        foreach (Steps steps in _all)
        {
            if (steps.IsDeaf || !steps.Who.IsPunctual || steps.Untold.Count == 0)
            {
                continue;
            }

            Observation untold = steps.Untold.Peek();
            if (untold.Ticks < _subject.End || !_subject.IsCutShort)
            {
                Report(
                    Invariant($"{untold.Name} was never told that an invitation came to ")
                        + Invariant($"{untold.InvitationState}."),
                    untold.Sequence);
            }
        }
    }

    /// <summary>That it is sent, and that an acceptance is, shows in its state alone.</summary>
    private static bool IsTold(Observation moved) => moved.IsRemote
        ? moved.InvitationState != 2
        : moved.InvitationState != 1;

    private void Check(Observation told, Steps steps)
    {
        bool isFinal = told.InvitationState >= 3;
        if (steps.EndedBy >= 0)
        {
            Report(
                $"{told.Event.Name} came to {told.Name} after the invitation's end.",
                steps.EndedBy, told.Sequence);
        }
        else if (!_subject.IsRecorded
            && (steps.Untold.Count == 0
                || steps.Untold.Dequeue().InvitationState != told.InvitationState))
        {
            Report(
                $"{told.Event.Name} came to {told.Name}, whose invitation is elsewhere.",
                told.Sequence);
        }

        steps.EndedBy = isFinal ? told.Sequence : steps.EndedBy;
    }

    private Steps StepsOf(Observation seen, ClientView who)
    {
        (string?, int, bool) key = (seen.Text("call"), who.Number, seen.IsRemote);
        if (!_steps.TryGetValue(key, out Steps? steps))
        {
            _steps.Add(key, steps = new Steps(who));
            _all.Add(steps);
        }

        return steps;
    }

    private sealed class Steps
    {
        public Steps(ClientView who) => Who = who;

        public ClientView Who { get; }

        public Queue<Observation> Untold { get; } = new();

        public int EndedBy { get; set; } = -1;

        public bool IsDeaf { get; set; }
    }
}
