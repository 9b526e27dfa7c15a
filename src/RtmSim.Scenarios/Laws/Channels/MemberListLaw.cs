using System;
using System.Collections.Generic;
using System.Globalization;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;
using static System.FormattableString;

namespace RtmSim.Scenarios.Laws.Channels;

/// <summary>
/// Lists and counts of members are of those who were in the channel at some moment of the last
/// second, and of all who were in it throughout. It says nothing where the test has touched links,
/// answers or users.
/// </summary>
internal sealed class MemberListLaw : Judge
{
    public static readonly Law Law = new(
        "member-lists-true",
        "Lists and counts of members are those of the joins and leaves.",
        new[] { "F-06", "F-08", "F-19", "F-21", "H-01", "H-02", "H-05", "S-40" },
        judgesRecordings: false, subject => new MemberListLaw(subject));

    private const int LongestList = 512;
    private const long Slack = Moments.Second;

    private readonly Subject _subject;
    private readonly bool _isSilent;
    private readonly Bounds _bounds = new();

    private MemberListLaw(Subject subject)
    {
        _subject = subject;
        _isSilent = subject.Faults.Any || subject.Settings.HasLinkSettings;
    }

    public override ulong Wants => Acts.Of(Act.MemberCount, Act.Result);

    public override void See(Observation seen)
    {
        if (_isSilent || seen.Who is not { } who)
        {
            return;
        }

        if (seen.Act == Act.MemberCount && seen.Channel is { } channel && who.IsPunctual)
        {
            CheckCount(seen, who, channel, seen.Number("memberCount") ?? -1);
        }
        else if (seen.Act == Act.Result && seen.Code == Codes.Ok && seen.Call is { } call
            && who.IsPunctual)
        {
            if (seen.Operation == Operation.GetMembers)
            {
                CheckList(seen, who, call);
            }
            else if (seen.Operation == Operation.GetMemberCount)
            {
                CheckCounts(seen, who, call);
            }
        }
    }

    private void CheckCounts(Observation seen, ClientView who, Called call)
    {
        IReadOnlyList<string> counts = seen.Texts("counts");
        IReadOnlyList<string> asked = call.Texts("channelIds") ?? Array.Empty<string>();
        if (counts.Count != asked.Count)
        {
            Report(
                $"{seen.Name} asked for {asked.Count} counts and got {counts.Count}.",
                call.Sequence, seen.Sequence);
            return;
        }

        for (int i = 0; i < counts.Count; i++)
        {
            int split = counts[i].LastIndexOf('=');
            string channel = counts[i].Substring(0, split);
            if (channel != asked[i])
            {
                Report(
                    $"{seen.Name} asked for \"{asked[i]}\" and was told of \"{channel}\".",
                    call.Sequence, seen.Sequence);
            }
            else
            {
                CheckCount(
                    seen, who, channel,
                    long.Parse(counts[i].Substring(split + 1), CultureInfo.InvariantCulture));
            }
        }
    }

    private void CheckCount(Observation seen, ClientView who, string channel, long count)
    {
        Bounds bounds = BoundsOf(who, channel, seen.Ticks);
        if (count < bounds.Certain.Count || count > bounds.Possible.Count)
        {
            string right = bounds.Certain.Count == bounds.Possible.Count
                ? Invariant($"{bounds.Certain.Count}")
                : Invariant($"{bounds.Certain.Count} to {bounds.Possible.Count}");
            Report(
                Invariant($"{seen.Name} was told {count} members of \"{channel}\", ")
                    + $"which has {right}.",
                seen.Sequence);
        }
    }

    private void CheckList(Observation seen, ClientView who, Called call)
    {
        IReadOnlyList<string> members = seen.Texts("members");
        Bounds bounds = BoundsOf(who, call.Channel ?? string.Empty, seen.Ticks);
        Dictionary<string, bool> listed = new(StringComparer.Ordinal);
        foreach (string member in members)
        {
            if (listed.ContainsKey(member) || !bounds.MayHave(member))
            {
                Report(
                    $"{seen.Name} was told that {member} is in \"{call.Channel}\", or twice so.",
                    call.Sequence, seen.Sequence);
            }

            listed[member] = true;
        }

        foreach (string member in bounds.Certain)
        {
            if (members.Count < LongestList && !listed.ContainsKey(member))
            {
                Report(
                    $"{seen.Name} was not told that {member} is in \"{call.Channel}\".",
                    call.Sequence, seen.Sequence);
            }
        }
    }

    private Bounds BoundsOf(ClientView asker, string channel, long now)
    {
        Bounds bounds = _bounds;
        bounds.Clear();
        foreach (ClientView client in _subject.Clients)
        {
            if (client.AppId != asker.AppId || client.UserId is not { } user
                || client.ChannelOrNull(channel) is not { } view)
            {
                continue;
            }

            bool isIn = view.IsJoined && client.IsListening && client.IsPunctual;
            bool isCertain = isIn && view.JoinedAt <= now - Slack
                && client.StateSince <= now - Slack;
            if (view.IsJoined || view.Joining > 0 || view.LeftAt >= now - Slack
                || !client.IsPunctual)
            {
                bounds.Add(user, isCertain);
            }
        }

        return bounds;
    }

    /// <summary>A user with several clients counts once.</summary>
    private sealed class Bounds
    {
        private readonly Dictionary<string, bool> _users = new(StringComparer.Ordinal);

        /// <summary>Who was in throughout.</summary>
        public List<string> Certain { get; } = new();

        /// <summary>Who was in at some moment.</summary>
        public List<string> Possible { get; } = new();

        public void Clear()
        {
            _users.Clear();
            Certain.Clear();
            Possible.Clear();
        }

        public void Add(string user, bool isCertain)
        {
            bool isKnown = _users.TryGetValue(user, out bool wasCertain);
            if (!isKnown)
            {
                Possible.Add(user);
            }

            if (isCertain && !wasCertain)
            {
                Certain.Add(user);
            }

            _users[user] = isCertain || wasCertain;
        }

        public bool MayHave(string user) => _users.ContainsKey(user);
    }
}
