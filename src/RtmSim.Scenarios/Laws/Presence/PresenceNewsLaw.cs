using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Presence;

/// <summary>
/// States of users are told to who subscribed to them: all at once after the subscription, then
/// those that differ from what was told last. Clients that miss some of it are left out; where the
/// test touches answers to subscriptions, or options have refusals called back, it says nothing.
/// </summary>
internal sealed class PresenceNewsLaw : Judge
{
    public static readonly Law Law = new(
        "presence-is-news",
        "States are told of subscribed users only, and after the first report only when they "
            + "differ from what was told last.",
        new[] { "I-06", "I-07", "I-08", "I-11", "I-13", "I-14", "S-41" }, judgesRecordings: true,
        subject => new PresenceNewsLaw(subject));

    private readonly bool _isSilent;
    private readonly bool _isRecorded;
    private readonly PerClient<Told> _told = new();

    private PresenceNewsLaw(Subject subject)
    {
        _isSilent = subject.HasOddRefusals
            || subject.Faults.TouchAnswersOf(Operation.SubscribePeers)
            || subject.Faults.TouchAnswersOf(Operation.UnsubscribePeers);
        _isRecorded = subject.IsRecorded;
    }

    public override ulong Wants => Acts.Of(Act.Returned, Act.Result, Act.PeersTold);

    public override void See(Observation seen)
    {
        if (_isSilent || seen.Who is not { } who || who.Misses(Act.PeersTold)
            || who.Misses(Operation.SubscribePeers))
        {
            return;
        }

        if (seen.Act == Act.Returned && seen.Operation == Operation.SubscribePeers
            && seen.Call is { IsTaken: true } subscribing)
        {
            _told[who].Allow(PeerStates.AskedIn(subscribing), subscribing.Sequence);
        }
        else if (seen.Act == Act.Result && seen.Call is { } call)
        {
            TakeResult(seen, call, _told[who]);
        }
        else if (seen.Act == Act.PeersTold)
        {
            Check(seen, _told[who]);
        }
    }

    private void TakeResult(Observation seen, Called call, Told told)
    {
        if (seen.Code != Codes.Ok)
        {
            told.IsUnsure |= _isRecorded || !seen.Who!.IsPunctual;
            return;
        }

        switch (seen.Operation)
        {
            case Operation.SubscribePeers:
                told.First = PeerStates.AskedIn(call);
                break;
            case Operation.UnsubscribePeers:
                told.Forget(PeerStates.AskedIn(call), call.Sequence);
                break;
            case Operation.Logout:
                told.EndSession(call.Sequence);
                break;
        }
    }

    private void Check(Observation seen, Told told)
    {
        IReadOnlyList<string>? first = told.First;
        told.First = null;
        if (told.IsUnsure)
        {
            return;
        }

        foreach (string entry in seen.Texts("peers"))
        {
            (string peer, string state) = PeerStates.Split(entry);
            bool isFirst = first is not null && Contains(first, peer);
            if (!isFirst && !told.Knows(peer))
            {
                Report(
                    $"{seen.Name} was told the state of {peer}, to whom it has no subscription.",
                    seen.Sequence);
            }
            else if (!isFirst && told.LastOf(peer) == state)
            {
                Report($"{seen.Name} was told again that {peer} is {state}.", seen.Sequence);
            }

            told.Note(peer, state);
        }
    }

    private static bool Contains(IReadOnlyList<string> peers, string peer)
    {
        foreach (string each in peers)
        {
            if (each == peer)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Told
    {
        /// <summary>The state told last, and the last call that subscribed to it.</summary>
        private OrderedMap<string, (string? State, int Call)> _states =
            new(StringComparer.Ordinal);

        /// <summary>The users of a subscription that was just confirmed.</summary>
        public IReadOnlyList<string>? First { get; set; }

        /// <summary>
        /// Whether a result was taken for one that may be another's: neither a recording nor a
        /// callback that waited says of which call it is, and a refusal overtakes what was called
        /// before.
        /// </summary>
        public bool IsUnsure { get; set; }

        public bool Knows(string peer) => _states.ContainsKey(peer);

        public string? LastOf(string peer) =>
            _states.TryGetValue(peer, out (string? State, int) told) ? told.State : null;

        public void Allow(IReadOnlyList<string> peers, int call)
        {
            foreach (string peer in peers)
            {
                _states[peer] = (LastOf(peer), call);
            }
        }

        public void Note(string peer, string state)
        {
            _states.TryGetValue(peer, out (string?, int Call) told);
            _states[peer] = (state, told.Call);
        }

        /// <summary>
        /// What was told of them; and themselves, unless a later call has subscribed to them again.
        /// </summary>
        public void Forget(IReadOnlyList<string> peers, int call)
        {
            foreach (string peer in peers)
            {
                if (!_states.TryGetValue(peer, out (string?, int Call) told))
                {
                    continue;
                }

                if (told.Call < call)
                {
                    _states.Remove(peer);
                }
                else
                {
                    _states[peer] = (null, told.Call);
                }
            }
        }

        /// <summary>Calls after the logout may have begun the next session already.</summary>
        public void EndSession(int logout)
        {
            OrderedMap<string, (string? State, int Call)> kept = new(StringComparer.Ordinal);
            foreach (KeyValuePair<string, (string? State, int Call)> each in _states)
            {
                if (each.Value.Call > logout)
                {
                    kept[each.Key] = (null, each.Value.Call);
                }
            }

            First = null;
            _states = kept;
        }
    }
}
