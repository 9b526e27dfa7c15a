using System;
using System.Collections.Generic;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Channels;

/// <summary>Each join and leave of another member is told once, and none of one's own.</summary>
internal sealed class MemberEventLaw : Judge
{
    public static readonly Law Law = new(
        "members-move-once",
        "A member hears of each join and leave of another once, and of its own never.",
        new[] { "F-07", "F-22", "F-25" }, judgesRecordings: true, _ => new MemberEventLaw());

    private readonly PerClient<Seen> _seen = new();

    public override ulong Wants => Acts.Of(Act.Result, Act.MemberJoined, Act.MemberLeft);

    public override void See(Observation seen)
    {
        if (seen.Who is not { } who || who.Misses(Operation.JoinChannel))
        {
            return;
        }

        if (seen.Act == Act.Result && seen.Operation == Operation.JoinChannel
            && seen.Code == Codes.Ok && (seen.Call?.Channel ?? seen.Channel) is { } joined)
        {
            _seen[who].Channels[joined] = new(StringComparer.Ordinal);
        }
        else if (seen.Act is Act.MemberJoined or Act.MemberLeft
            && seen.Channel is { } channel && seen.Text("user") is { } user)
        {
            Check(seen, who, channel, user);
        }
    }

    private void Check(Observation seen, ClientView who, string channel, string user)
    {
        bool hasJoined = seen.Act == Act.MemberJoined;
        if (user == who.UserId)
        {
            Report(
                $"{seen.Name} heard of its own coming or going in \"{channel}\".", seen.Sequence);
        }

        Dictionary<string, (bool HasJoined, int Event)>? members = null;
        if (!_seen[who].Channels.TryGetValue(channel, out members))
        {
            return;
        }

        if (members.TryGetValue(user, out (bool HasJoined, int Event) last)
            && last.HasJoined == hasJoined)
        {
            Report(
                $"{seen.Name} heard twice that {user} "
                    + (hasJoined ? "came to" : "left") + $" \"{channel}\".",
                last.Event, seen.Sequence);
        }

        members[user] = (hasJoined, seen.Sequence);
    }

    private sealed class Seen
    {
        public Dictionary<string, Dictionary<string, (bool HasJoined, int Event)>> Channels
        {
            get;
        } = new(StringComparer.Ordinal);
    }
}
