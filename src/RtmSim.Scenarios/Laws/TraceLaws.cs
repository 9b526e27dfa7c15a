using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RtmSim.Kernel;
using RtmSim.Scenarios.Laws.Calls;
using RtmSim.Scenarios.Laws.Channels;
using RtmSim.Scenarios.Laws.Connection;
using RtmSim.Scenarios.Laws.Invitations;
using RtmSim.Scenarios.Laws.Limits;
using RtmSim.Scenarios.Laws.Messages;
using RtmSim.Scenarios.Laws.Observations;
using RtmSim.Scenarios.Laws.Presence;
using RtmSim.Scenarios.Laws.Stores;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Laws;

/// <summary>The laws that every trace keeps, and their judgement.</summary>
public static class TraceLaws
{
    /// <summary>All laws, in the order of the documentation.</summary>
    public static IReadOnlyList<Law> All { get; } = new[]
    {
        ClockLaw.Law,
        ReturnLaw.Law,
        ResultLaw.Law,
        AnswerLaw.Law,
        TimeoutLaw.Law,
        CodeLaw.Law,
        LoginLaw.Law,
        IdLaw.Law,
        StateGraphLaw.Law,
        StateToldLaw.Law,
        LinkLossLaw.Law,
        SessionResultLaw.Law,
        AfterEndLaw.Law,
        HearingLaw.Law,
        TokenLaw.Law,
        TokenEndLaw.Law,
        SentLaw.Law,
        OnceLaw.Law,
        OrderLaw.Law,
        ConfirmedLaw.Law,
        LostLaw.Law,
        StoredTimeLaw.Law,
        MembershipLaw.Law,
        MemberEventLaw.Law,
        MemberListLaw.Law,
        PresenceNewsLaw.Law,
        PresenceTrueLaw.Law,
        InvitationGraphLaw.Law,
        InvitationToldLaw.Law,
        InvitationEndsLaw.Law,
        InvitationTimesLaw.Law,
        ReadBackLaw.Law,
        ProgressLaw.Law,
        RateLaw.Law,
        MessageSizeLaw.Law,
        ArgumentLaw.Law,
        AttributeSizeLaw.Law,
        ChannelCountLaw.Law,
    };

    /// <summary>Looks for what breaks a law in the trace of a run here.</summary>
    /// <param name="trace">The trace as it is now; the run may go on.</param>
    /// <returns>What was found, in the order of the laws; empty where all hold.</returns>
    public static IReadOnlyList<LawViolation> Judge(Trace trace) =>
        Judge(Preconditions.NotNull(trace, nameof(trace)).ToRecorded());

    /// <summary>Looks for what breaks a law in a trace.</summary>
    /// <param name="trace">The trace.</param>
    /// <returns>What was found, in the order of the laws; empty where all hold.</returns>
    public static IReadOnlyList<LawViolation> Judge(RecordedTrace trace) => Judge(trace, All);

    /// <summary>
    /// Looks for what breaks some of the laws in a trace; of a recording of the real SDK only those
    /// that can judge it.
    /// </summary>
    /// <param name="trace">The trace.</param>
    /// <param name="laws">The laws to look at.</param>
    /// <returns>What was found, in the order of the laws; empty where all hold.</returns>
    public static IReadOnlyList<LawViolation> Judge(
        RecordedTrace trace, IReadOnlyList<Law> laws)
    {
        Preconditions.NotNull(trace, nameof(trace));
        Preconditions.NotNull(laws, nameof(laws));
        Subject subject = new(trace);
        laws = subject.IsRecorded ? laws.Where(law => law.JudgesRecordings).ToArray() : laws;
        Judge[] judges = laws.Select(law => law.For(subject)).ToArray();
        Judge[][] interested = ByAct(judges);
        foreach (Observation seen in subject.Observations())
        {
            foreach (Judge judge in interested[(int)seen.Act])
            {
                judge.See(seen);
            }
        }

        List<LawViolation>? found = null;
        for (int i = 0; i < judges.Length; i++)
        {
            judges[i].End();
            foreach ((string message, int[] events) in judges[i].Found
                ?? Array.Empty<(string, int[])>())
            {
                (found ??= new List<LawViolation>()).Add(
                    new LawViolation(laws[i], message, events));
            }
        }

        return found ?? (IReadOnlyList<LawViolation>)Array.Empty<LawViolation>();
    }

    /// <summary>For each act those who look at it.</summary>
    private static Judge[][] ByAct(Judge[] judges)
    {
        ulong[] wants = Array.ConvertAll(judges, judge => judge.Wants);
        Judge[][] interested = new Judge[(int)Act.Lost + 1][];
        List<Judge> found = new();
        for (int act = 0; act < interested.Length; act++)
        {
            found.Clear();
            for (int i = 0; i < judges.Length; i++)
            {
                if (Acts.Have(wants[i], act))
                {
                    found.Add(judges[i]);
                }
            }

            interested[act] = found.ToArray();
        }

        return interested;
    }

    /// <summary>Throws unless the trace of a run here keeps all laws so far.</summary>
    /// <param name="trace">The trace as it is now.</param>
    /// <exception cref="LawBrokenException">It does not; the message says why.</exception>
    public static void Verify(Trace trace) =>
        Verify(Preconditions.NotNull(trace, nameof(trace)).ToRecorded());

    /// <summary>Throws unless a trace keeps all laws.</summary>
    /// <param name="trace">The trace.</param>
    /// <exception cref="LawBrokenException">It does not; the message says why.</exception>
    public static void Verify(RecordedTrace trace)
    {
        IReadOnlyList<LawViolation> found = Judge(trace);
        if (found.Count > 0)
        {
            throw new LawBrokenException(Explain(trace, found));
        }
    }

    /// <summary>Each violation with the events that make it, in lines.</summary>
    private static string Explain(RecordedTrace trace, IReadOnlyList<LawViolation> found)
    {
        StringBuilder text = new();
        foreach (LawViolation violation in found)
        {
            text.Append(violation).Append('\n');
            foreach (int place in violation.Events)
            {
                text.Append("  ").Append(trace[place]).Append('\n');
            }
        }

        return text.ToString();
    }
}
