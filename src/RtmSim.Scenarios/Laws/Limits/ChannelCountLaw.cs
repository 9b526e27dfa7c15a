using System.Collections.Generic;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Limits;

/// <summary>
/// A client can be in 20 channels, joins under way included, and in no more. Clients that miss
/// results of joins, or whose callbacks wait, are left out; where the test touches answers to
/// joins, it says nothing.
/// </summary>
internal sealed class ChannelCountLaw : Judge
{
    public static readonly Law Law = new(
        "channel-count-exact",
        "A client can be in 20 channels at once, and in no more.",
        new[] { "F-03", "F-09", "S-37" }, judgesRecordings: true,
        subject => new ChannelCountLaw(subject));

    private const int Most = 20;
    private const long TooMany = 5;

    private readonly bool _isSilent;
    private readonly Dictionary<Called, (int Least, int Most)> _occupied = new();

    private ChannelCountLaw(Subject subject) => _isSilent =
        subject.Faults.TouchAnswersOf(Operation.JoinChannel);

    public override ulong Wants => Acts.Of(Act.Called, Act.Result);

    public override void See(Observation seen)
    {
        if (_isSilent || seen.Operation != Operation.JoinChannel || seen.Call is not { } call
            || !seen.Who!.IsPunctual || seen.Who.Misses(Operation.JoinChannel))
        {
            return;
        }

        if (seen.Act == Act.Called)
        {
            _occupied[call] = seen.Who.Occupied(call);
        }
        else if (seen.Act == Act.Result && _occupied.TryGetValue(call, out (int Least, int Most) n))
        {
            Check(seen, call, n);
        }
    }

    private void Check(Observation seen, Called call, (int Least, int Most) occupied)
    {
        if (seen.Code == TooMany && occupied.Most < Most)
        {
            Report(
                $"{seen.Name} was refused a channel with {occupied.Most} others.",
                call.Sequence, seen.Sequence);
        }
        else if (seen.Code == Codes.Ok && occupied.Least >= Most)
        {
            Report(
                $"{seen.Name} joined a channel with {occupied.Least} others.",
                call.Sequence, seen.Sequence);
        }
    }
}
