using System.Collections.Generic;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;
using static System.FormattableString;

namespace RtmSim.Scenarios.Laws.Stores;

/// <summary>The progress of an upload or download grows, and ends with its result.</summary>
internal sealed class ProgressLaw : Judge
{
    public static readonly Law Law = new(
        "progress-grows",
        "Uploads and downloads tell of more bytes each time, and of none after their result.",
        new[] { "M-09", "M-11", "S-57" }, judgesRecordings: true,
        subject => new ProgressLaw(subject));

    private readonly bool _isSilent;
    private readonly PerClient<Dictionary<long, (long Size, int Event)>> _running = new();

    private ProgressLaw(Subject subject) =>
        _isSilent = subject.Settings.Text("options.unity.requestIdMode") is not null;

    public override ulong Wants => Acts.Of(Act.Progress, Act.Result);

    public override void See(Observation seen)
    {
        if (_isSilent || seen.Who is not { } who || seen.Number("requestId") is not { } id)
        {
            return;
        }

        if (seen.Act == Act.Result
            && seen.Operation is >= Operation.UploadFile and <= Operation.DownloadToMemory)
        {
            _running[who][id] = (long.MaxValue, seen.Sequence);
        }
        else if (seen.Act == Act.Progress)
        {
            Check(seen, _running[who], id);
        }
    }

    private void Check(
        Observation seen, Dictionary<long, (long Size, int Event)> running, long id)
    {
        long size = seen.Number("currentSize") ?? 0;
        if (running.TryGetValue(id, out (long Size, int Event) last) && size <= last.Size)
        {
            Report(
                Invariant($"{seen.Event.Name} of {id} of {seen.Name} tells of no new bytes, or ")
                    + "after the end.",
                last.Event, seen.Sequence);
        }
        else if (size > (seen.Number("totalSize") ?? size))
        {
            Report(Invariant($"{seen.Name} has more bytes of {id} than there are."), seen.Sequence);
        }
        else
        {
            running[id] = (size, seen.Sequence);
        }
    }
}
