using System;
using System.Collections.Generic;
using System.Text;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Limits;

/// <summary>
/// Lists that replace all attributes are refused as too large where they are, and nowhere else.
/// Lists that add to what is stored are left out, and calls whose answers the test touches.
/// </summary>
internal sealed class AttributeSizeLaw : Judge
{
    public static readonly Law Law = new(
        "attribute-sizes-exact",
        "A list of attributes is refused for its size where it is too large, and nowhere else.",
        new[] { "J-06", "K-04", "S-05", "S-42" }, judgesRecordings: true,
        subject => new AttributeSizeLaw(subject));

    private const long TooLarge = 4;
    private const int MostEntries = 32;
    private const int LargestValue = 8 * 1024;
    private const int LargestOfUser = 16 * 1024;
    private const int LargestOfChannel = 32 * 1024;

    private readonly FaultBook _faults;
    private readonly PerClient<List<Asked>> _asked = new();

    private AttributeSizeLaw(Subject subject) => _faults = subject.Faults;

    public override ulong Wants => Acts.Of(Act.Returned, Act.Result);

    public override void See(Observation seen)
    {
        if (seen.Call is not { } call || !Replaces(call.Operation)
            || _faults.TouchAnswersOf(call.Operation))
        {
            return;
        }

        if (seen.Act == Act.Returned && call.IsTaken)
        {
            _asked[seen.Who!].Add(new Asked(call));
        }
        else if (seen.Act == Act.Result && !call.IsToldInside)
        {
            Take(seen, call, _asked[seen.Who!]);
        }
    }

    private static bool Replaces(Operation operation) =>
        operation is Operation.SetUserAttributes or Operation.SetChannelAttributes;

    /// <summary>
    /// Of calls made at one moment any may be answered first; other codes say nothing of sizes.
    /// </summary>
    private void Take(Observation seen, Called call, List<Asked> asked)
    {
        bool isOfSize = seen.Code is Codes.Ok or TooLarge;
        int fitting = asked.FindIndex(each => isOfSize
            ? each.Call.Operation == call.Operation
                && (seen.Code == TooLarge ? each.MayBeTooLarge : !each.IsTooLarge)
            : each.Call == call);
        if (fitting >= 0)
        {
            asked.RemoveAt(fitting);
        }
        else if (isOfSize)
        {
            string did = seen.Code == Codes.Ok ? "took" : "refused";
            string are = seen.Code == Codes.Ok ? "are too large" : "are not too large";
            Report(
                $"{call.Event.Name} of {seen.Name} {did} attributes that {are}.",
                call.Sequence, seen.Sequence);
            asked.RemoveAll(each => each.Call == call);
        }
    }

    /// <summary>Where the key ends, if it can have a sign of equality itself.</summary>
    private static int LastSign(string entry) => entry.LastIndexOf('=');

    private static int FirstSign(string entry) => entry.IndexOf('=');

    private static bool IsOver(
        IReadOnlyList<string> attributes, int most, Func<string, int> endOfKey)
    {
        int total = 0;
        bool hasLargeValue = false;
        foreach (string entry in attributes)
        {
            int split = endOfKey(entry);
            if (split < 0)
            {
                continue;
            }

            total += Encoding.UTF8.GetByteCount(entry) - 1;
            hasLargeValue |=
                Encoding.UTF8.GetByteCount(entry.Substring(split + 1)) > LargestValue;
        }

        return total > most || hasLargeValue || attributes.Count > MostEntries;
    }

    private sealed class Asked
    {
        public Asked(Called call)
        {
            Call = call;
            IReadOnlyList<string> attributes = call.Texts("attributes") ?? Array.Empty<string>();
            int most = call.Operation == Operation.SetUserAttributes
                ? LargestOfUser
                : LargestOfChannel;
            IsTooLarge = IsOver(attributes, most, LastSign);
            MayBeTooLarge = IsOver(attributes, most, FirstSign);
        }

        public Called Call { get; }

        public bool IsTooLarge { get; }

        public bool MayBeTooLarge { get; }
    }
}
