using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Messages;

/// <summary>
/// What the service has stored for a user is thrown away after 7 days. How long a message waits
/// before it is stored, its receiver's silence may decide, and how long it is on its way afterwards
/// the network: it says nothing where links or pairs of users are touched, and of clients whose
/// callbacks wait, nor where the test has put messages into the store.
/// </summary>
internal sealed class StoredTimeLaw : Judge
{
    public static readonly Law Law = new(
        "stored-messages-expire",
        "A stored message is delivered within 7 days, or never.",
        new[] { "E-07" }, judgesRecordings: false, subject => new StoredTimeLaw(subject));

    private const long Longest = 7 * 24 * 3600 * Moments.Second;

    /// <summary>A receiver that has crashed counts as online for 30 s.</summary>
    private const long UntilStored = 31 * Moments.Second;

    private readonly FaultBook _faults;
    private readonly bool _isSilent;

    private StoredTimeLaw(Subject subject)
    {
        _faults = subject.Faults;
        _isSilent = subject.Faults.AnyOfLinks
            || subject.Faults.AnyOfPairs || subject.Settings.HasLinkSettings;
    }

    public override ulong Wants => Acts.Of(Act.Message);

    public override void See(Observation seen)
    {
        if (!_isSilent && seen.Who!.IsPunctual && seen.Event.ValueOf("offline") is true
            && !seen.MayBeForged(_faults) && seen.Sent is { } sent
            && seen.Ticks - sent.Call.Ticks > Longest + UntilStored)
        {
            Report(
                $"{seen.Name} got a message that {seen.Text("from")} had sent "
                    + $"{Moments.Text(seen.Ticks - sent.Call.Ticks)} before.",
                sent.Call.Sequence, seen.Sequence);
        }
    }
}
