using System;
using System.Collections.Generic;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Presence;

/// <summary>
/// States of users are told to who subscribed to them: all at once after the subscription, then
/// those that differ from what was told last. Clients that miss some of it are left out.
/// </summary>
internal sealed class PresenceNewsLaw : Judge
{
    public static readonly Law Law = new(
        "presence-is-news",
        "States are told of subscribed users only, and after the first report only when they "
            + "differ from what was told last.",
        new[] { "I-06", "I-07", "I-08", "I-11", "I-13", "I-14", "S-41" }, judgesRecordings: true,
        _ => new PresenceNewsLaw());

    private readonly PerClient<Told> _told = new();

    public override ulong Wants => Acts.Of(Act.Returned, Act.Result, Act.PeersTold);

    public override void See(Observation seen)
    {
        if (seen.Who is not { } who || who.Misses(Act.PeersTold)
            || who.Misses(Operation.SubscribePeers))
        {
            return;
        }

        if (seen.Act == Act.Returned && seen.Operation == Operation.SubscribePeers
            && seen.Call is { IsTaken: true } subscribing)
        {
            _told[who].Allow(PeersOf(subscribing));
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

    private static void TakeResult(Observation seen, Called call, Told told)
    {
        if (seen.Code != Codes.Ok)
        {
            return;
        }

        switch (seen.Operation)
        {
            case Operation.SubscribePeers:
                told.First = PeersOf(call);
                break;
            case Operation.UnsubscribePeers:
                told.Forget(PeersOf(call));
                break;
            case Operation.Logout:
                told.Clear();
                break;
        }
    }

    private static IReadOnlyList<string> PeersOf(Called call) =>
        call.Event.ValueOf("peerIds") as IReadOnlyList<string> ?? Array.Empty<string>();

    private void Check(Observation seen, Told told)
    {
        IReadOnlyList<string>? first = told.First;
        told.First = null;
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
        private readonly Dictionary<string, string?> _states = new(StringComparer.Ordinal);

        /// <summary>The users of a subscription that was just confirmed.</summary>
        public IReadOnlyList<string>? First { get; set; }

        public bool Knows(string peer) => _states.ContainsKey(peer);

        public string? LastOf(string peer) => _states.TryGetValue(peer, out string? s) ? s : null;

        public void Allow(IReadOnlyList<string> peers)
        {
            foreach (string peer in peers)
            {
                if (!_states.ContainsKey(peer))
                {
                    _states.Add(peer, null);
                }
            }
        }

        public void Note(string peer, string state) => _states[peer] = state;

        public void Forget(IReadOnlyList<string> peers)
        {
            foreach (string peer in peers)
            {
                _states.Remove(peer);
            }
        }

        public void Clear()
        {
            _states.Clear();
            First = null;
        }
    }
}
