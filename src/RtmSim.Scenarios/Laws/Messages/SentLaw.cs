using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Messages;

/// <summary>
/// Each message that is delivered was sent by that user to that receiver, with that number, text
/// and bytes, and not later. It says nothing where the test has put messages of the one for the
/// other into the store, nor of clients whose callbacks wait while others log in with them.
/// </summary>
internal sealed class SentLaw : Judge
{
    public static readonly Law Law = new(
        "messages-were-sent",
        "Each message that is delivered was sent so, to this receiver: same number, same content.",
        new[] { "A-15", "E-01", "E-08", "E-17", "E-19", "G-01" }, judgesRecordings: false,
        subject => new SentLaw(subject));

    private readonly FaultBook _faults;

    private SentLaw(Subject subject) => _faults = subject.Faults;

    public override ulong Wants => Acts.Of(Act.Message);

    public override void See(Observation seen)
    {
        if (seen.Sent is null && !seen.MayBeForged(_faults)
            && seen.Who is { IsPunctual: true } or { HadOtherUsers: false })
        {
            Report(
                $"{seen.Name} got a message of {seen.Text("from")} that was not sent so.",
                seen.Sequence);
        }
    }
}
