using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Calls;

/// <summary>Each result belongs to a call that was taken and has none yet.</summary>
internal sealed class ResultLaw : Judge
{
    public static readonly Law Law = new(
        "results-have-calls",
        "Each result is of a call that was taken and has had no result before.",
        new[] { "S-03", "S-22", "P-06", "C-21", "L-12" }, judgesRecordings: true,
        subject => new ResultLaw(subject));

    private readonly Subject _subject;

    private ResultLaw(Subject subject) => _subject = subject;

    public override ulong Wants => Acts.Of(Act.Result);

    public override void See(Observation seen)
    {
        if (seen.Call is not null)
        {
            return;
        }

        bool isOfLogout = seen.Operation == Operation.LeaveChannel
            && _subject.Settings.Changes("onLeaveAtLogout");
        if (!isOfLogout && !seen.Who!.IsEnded)
        {
            Report(
                $"{seen.Name} was told {seen.Event.Name} of no call that waits for it.",
                seen.Sequence);
        }
    }
}
