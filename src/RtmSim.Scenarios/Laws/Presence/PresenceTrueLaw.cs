using System;
using System.Collections.Generic;
using RtmSim.Client;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Presence;

/// <summary>
/// What subscribers were told last is so once all faults are healed and 35 s have passed, and
/// answers of queries are so too. Users who have just come or gone are left out.
/// </summary>
internal sealed class PresenceTrueLaw : Judge
{
    public static readonly Law Law = new(
        "presence-converges",
        "When all is healed and quiet, what users were told of others' presence is true.",
        new[] { "I-01", "I-02", "I-05", "I-07", "I-14", "I-15", "C-20", "B-12" },
        judgesRecordings: false, subject => new PresenceTrueLaw(subject));

    private readonly Subject _subject;
    private readonly PerClient<Told> _told = new();

    private PresenceTrueLaw(Subject subject) => _subject = subject;

    public override ulong Wants => Acts.Of(Act.PeersTold, Act.Result);

    public override void See(Observation seen)
    {
        if (seen.Who is not { } who)
        {
            return;
        }

        if (seen.Act == Act.PeersTold)
        {
            foreach (string entry in seen.Texts("peers"))
            {
                (string peer, string state) = PeerStates.Split(entry);
                _told[who].Note(peer, state, seen.Sequence);
            }
        }
        else if (seen.Act == Act.Result && seen.Call is { } call)
        {
            TakeResult(seen, who, call);
        }
    }

    public override void End()
    {
        if (!PeerStates.AreSettled(_subject, _subject.End))
        {
            return;
        }

        foreach (ClientView who in _subject.Clients)
        {
            if (_told.OrNull(who) is { } told && Hears(who))
            {
                CheckLast(who, told);
            }
        }
    }

    private bool Hears(ClientView who) => who.IsListening && who.IsPunctual
        && who.Told == ConnectionState.Connected
        && who.StateSince <= _subject.End - Moments.Second
        && !who.Misses(Act.PeersTold);

    private void CheckLast(ClientView who, Told told)
    {
        foreach (KeyValuePair<string, (string State, int Event)> each in told.States)
        {
            string? right = PeerStates.Of(_subject, who.AppId, each.Key, _subject.End);
            if (right is not null && right != each.Value.State)
            {
                Report(
                    $"{who.Label} believes at the end that {each.Key} is {each.Value.State}, "
                        + $"who is {right}.",
                    each.Value.Event);
            }
        }
    }

    private void TakeResult(Observation seen, ClientView who, Called call)
    {
        switch (seen.Operation)
        {
            case Operation.QueryPeers when seen.Code == Codes.Ok && who.IsPunctual
                && !_subject.Faults.TouchAnswersOf(Operation.QueryPeers)
                && !_subject.HasOddRefusals:
                CheckQuery(seen, who, call);
                break;
            case Operation.UnsubscribePeers:
                foreach (string peer in PeerStates.AskedIn(call))
                {
                    _told[who].Forget(peer, isForSure: seen.Code == Codes.Ok);
                }

                break;
            case Operation.Logout when seen.Code == Codes.Ok:
                _told[who].Clear();
                break;
        }
    }

    private void CheckQuery(Observation seen, ClientView who, Called call)
    {
        IReadOnlyList<string> asked = PeerStates.AskedIn(call);
        IReadOnlyList<string> answers = seen.Texts("peers");
        bool isSettled = PeerStates.AreSettled(_subject, seen.Ticks);
        for (int i = 0; i < Math.Max(asked.Count, answers.Count); i++)
        {
            (string peer, string state) = i < answers.Count
                ? PeerStates.Split(answers[i])
                : (string.Empty, string.Empty);
            string? right = isSettled && i < asked.Count
                ? PeerStates.Of(_subject, who.AppId, asked[i], seen.Ticks)
                : null;
            if (i >= asked.Count || peer != asked[i] || state == "UNREACHABLE"
                || (right is not null && right != state))
            {
                Report(
                    $"{seen.Name} asked who is online and was told otherwise than it is: "
                        + $"{peer} {state}.",
                    call.Sequence, seen.Sequence);
                return;
            }
        }
    }

    private sealed class Told
    {
        /// <summary>What an unsubscription that failed may have ended all the same.</summary>
        private readonly Dictionary<string, bool> _unsure = new(StringComparer.Ordinal);

        public OrderedMap<string, (string State, int Event)> States { get; private set; } =
            new(StringComparer.Ordinal);

        public void Note(string peer, string state, int place)
        {
            if (!_unsure.ContainsKey(peer))
            {
                States[peer] = (state, place);
            }
        }

        public void Forget(string peer, bool isForSure)
        {
            States.Remove(peer);
            if (!isForSure)
            {
                _unsure[peer] = true;
            }
        }

        public void Clear() => States = new(StringComparer.Ordinal);
    }
}
