using System.Collections.Generic;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;
using static System.FormattableString;

namespace RtmSim.Scenarios.Laws.Calls;

/// <summary>
/// The numbers of requests and messages of one client come from one counter that only grows. A
/// message keeps its number however often it is sent; one of a file may come from a former client.
/// It says nothing where the app's own numbers are echoed or refusals called back, and of callbacks
/// that wait, or where answers were lost, it cannot tell whose they are.
/// </summary>
internal sealed class IdLaw : Judge
{
    public static readonly Law Law = new(
        "ids-grow",
        "Requests and messages of a client have numbers of their own, which grow with the calls.",
        new[] { "E-20", "S-60" }, judgesRecordings: true, subject => new IdLaw(subject));

    private readonly Subject _subject;
    private readonly bool _isSilent;
    private readonly PerClient<Numbers> _numbers = new();

    private IdLaw(Subject subject)
    {
        _subject = subject;
        _isSilent = subject.HasOddRefusals
            || subject.Settings.Text("options.unity.requestIdMode") is not null;
    }

    public override ulong Wants => Acts.Of(Act.Called, Act.Result);

    public override void See(Observation seen)
    {
        if (_isSilent || seen.Who is not { } who)
        {
            return;
        }

        if (seen.Act == Act.Called && seen.Call!.MessageId is { } message
            && !seen.Has("mediaId")
            && seen.Operation is Operation.SendPeerMessage or Operation.SendChannelMessage)
        {
            Note(seen, _numbers[who], message, isMessage: true);
        }
        else if (seen.Act == Act.Result && seen.Number("requestId") is { } request
            && seen.Operation is not (Operation.CancelUpload or Operation.CancelDownload))
        {
            Note(seen, _numbers[who], request, isMessage: false);
            if (who.IsPunctual && seen.Call is { Operation: < Operation.UploadFile } call
                && !_subject.Faults.TouchAnswersOf(call.Operation)
                && request <= call.HighestId)
            {
                Report(
                    Invariant($"Request {request} of {seen.Name} was made after a result ")
                        + Invariant($"with {call.HighestId} had come."),
                    call.Sequence, seen.Sequence);
            }
        }
    }

    private void Note(Observation seen, Numbers numbers, long number, bool isMessage)
    {
        if (numbers.Used.TryGetValue(number, out (bool IsMessage, int Event) before))
        {
            if (!isMessage || !before.IsMessage)
            {
                Report(
                    Invariant($"{number} of {seen.Name} is the number of two things."),
                    before.Event, seen.Sequence);
            }
        }
        else
        {
            numbers.Used.Add(number, (isMessage, seen.Sequence));
        }
    }

    private sealed class Numbers
    {
        public Dictionary<long, (bool IsMessage, int Event)> Used { get; } = new();
    }
}
