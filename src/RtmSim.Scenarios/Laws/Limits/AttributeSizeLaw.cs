using System;
using System.Collections.Generic;
using System.Text;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Limits;

/// <summary>
/// Lists that replace all attributes are refused as too large where they are, and nowhere else.
/// Lists that add to what is stored are left out; where the test has answers fail, it says nothing.
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

    private readonly bool _isSilent;

    private AttributeSizeLaw(Subject subject) => _isSilent = subject.Faults.AnyOfAnswers;

    public override void See(Observation seen)
    {
        if (_isSilent || seen.Act != Act.Result || seen.Call is not { } call
            || call.Operation is not (Operation.SetUserAttributes
                or Operation.SetChannelAttributes)
            || call.Event.ValueOf("attributes") is not IReadOnlyList<string> attributes)
        {
            return;
        }

        int most = call.Operation == Operation.SetUserAttributes
            ? LargestOfUser
            : LargestOfChannel;
        if (seen.Code == Codes.Ok && IsTooLarge(attributes, most, LastSign))
        {
            Report(
                $"{call.Event.Name} of {seen.Name} took attributes that are too large.",
                call.Sequence, seen.Sequence);
        }
        else if (seen.Code == TooLarge && !IsTooLarge(attributes, most, FirstSign))
        {
            Report(
                $"{call.Event.Name} of {seen.Name} refused attributes that are not too large.",
                call.Sequence, seen.Sequence);
        }
    }

    /// <summary>Where the key ends, if it can have a sign of equality itself.</summary>
    private static int LastSign(string entry) => entry.LastIndexOf('=');

    private static int FirstSign(string entry) => entry.IndexOf('=');

    private static bool IsTooLarge(
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
}
