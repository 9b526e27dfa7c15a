using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Calls;

/// <summary>
/// A call that ends in a time-out does so when its time is up, and not before. It says nothing
/// of calls whose answers the test touches, of one message sent twice, or where calls wait for a
/// login.
/// </summary>
internal sealed class TimeoutLaw : Judge
{
    public static readonly Law Law = new(
        "time-outs-on-time",
        "A call that ends in a time-out ends exactly when its time is up.",
        new[]
        {
            "C-05", "E-12", "F-13", "G-06", "H-04", "H-07", "I-04", "I-10", "I-12", "J-08", "K-06",
        },
        judgesRecordings: false, subject => new TimeoutLaw(subject));

    private readonly Subject _subject;
    private readonly bool _isSilent;

    private TimeoutLaw(Subject subject)
    {
        _subject = subject;
        _isSilent = subject.Settings.Changes("acceptCallsWhileConnecting");
    }

    public override ulong Wants => Acts.Of(Act.Result);

    public override void See(Observation seen)
    {
        if (_isSilent || seen.Call is not { } call
            || call.SharesId || !seen.Who!.IsPunctual
            || _subject.Faults.TouchAnswersOf(call.Operation)
            || seen.Code != Codes.Timeout(call.Operation))
        {
            return;
        }

        long expected = _subject.Times.Of(call.Operation);
        if (seen.Ticks != call.Ticks + expected)
        {
            Report(
                $"{call.Event.Name} of {seen.Name} ended in a time-out after "
                    + $"{Moments.Text(seen.Ticks - call.Ticks)} instead of "
                    + $"{Moments.Text(expected)}.",
                call.Sequence, seen.Sequence);
        }
    }
}
