using System;
using RtmSim.Client;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Connection;

/// <summary>
/// A connected client whose link is cut, or whose service is away, notices when 4 s are over, and
/// no other client takes its link for lost. Clients that are logging out do not look.
/// </summary>
internal sealed class LinkLossLaw : Judge
{
    public static readonly Law Law = new(
        "link-loss-on-time",
        "A connected client whose link is down goes to RECONNECTING after 4 s, exactly, and no "
            + "other client does.",
        new[] { "D-03", "S-65", "S-70", "S-71", "S-77", "S-79" }, judgesRecordings: false,
        subject => new LinkLossLaw(subject));

    private const long Unnoticed = 4 * Moments.Second;

    private readonly Subject _subject;
    private readonly PerClient<Loss> _losses = new();

    private LinkLossLaw(Subject subject) => _subject = subject;

    public override ulong Wants => Acts.Of(Act.Moved, Act.Ended, Act.Control);

    public override void See(Observation seen)
    {
        if (seen.Act == Act.Moved && seen.State == ConnectionState.Reconnecting)
        {
            CheckNoticed(seen, _losses[seen.Who!]);
        }
        else if (seen.Act == Act.Moved && seen.State == ConnectionState.Disconnected)
        {
            // The logout was under way when the time was up.
            _losses[seen.Who!].Due = null;
        }

        if (seen.Act != Act.Control)
        {
            Look(seen.Who!, seen);
        }
        else if (MayChangeLinks(seen))
        {
            foreach (ClientView client in _subject.Clients)
            {
                Look(client, seen);
            }
        }
    }

    public override void End()
    {
        foreach (ClientView client in _subject.Clients)
        {
            if (_losses.OrNull(client) is { } loss)
            {
                CheckOverdue(
                    client, loss, _subject.IsCutShort ? _subject.End : _subject.End + 1);
            }
        }
    }

    private static bool MayChangeLinks(Observation seen) =>
        seen.Event.Name.StartsWith("network.", StringComparison.Ordinal)
            || seen.Event.Name.StartsWith("service.outage", StringComparison.Ordinal);

    private void Look(ClientView client, Observation seen)
    {
        Loss loss = _losses[client];
        CheckOverdue(client, loss, seen.Ticks);
        long? downSince = client.State == ConnectionState.Connected && !client.IsEnded
            ? _subject.Faults.Links.Of(client).DownSince
            : null;
        long? due = downSince is null
            ? null
            : Math.Max(downSince.Value, client.StateSince) + Unnoticed;
        if (due != loss.Due)
        {
            loss.Due = due;
            loss.Event = seen.Sequence;
        }
    }

    private void CheckNoticed(Observation seen, Loss loss)
    {
        if (loss.Due is not { } due)
        {
            Report($"{seen.Name} took its link for lost, which is not down.", seen.Sequence);
        }
        else if (due != seen.Ticks)
        {
            Report(
                $"{seen.Name} took its link for lost {Moments.Text(seen.Ticks - due + Unnoticed)} "
                    + $"after it was down, and not {Moments.Text(Unnoticed)}.",
                loss.Event, seen.Sequence);
        }

        loss.Due = null;
    }

    /// <summary>What was due before a moment, and has not come.</summary>
    private void CheckOverdue(ClientView client, Loss loss, long now)
    {
        if (loss.Due < now && !client.IsLoggingOut)
        {
            Report($"{client.Label} did not notice that its link is down.", loss.Event);
        }
    }

    private sealed class Loss
    {
        /// <summary>When it must be noticed; null if there is nothing to notice.</summary>
        public long? Due { get; set; }

        /// <summary>What made it so.</summary>
        public int Event { get; set; }
    }
}
