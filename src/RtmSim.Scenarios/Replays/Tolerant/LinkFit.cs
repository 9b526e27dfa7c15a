using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Recording;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>
/// How far each client was from the service: half of its fastest answer. What an answer took longer
/// than that was the service's time.
/// </summary>
internal sealed class LinkFit
{
    private const int HopsOfAPeerMessage = 4;
    private const int HopsOfAnAnswer = 2;

    private static readonly Duration Unknown = LatencyTable.Of(LatencyProfile.Fast).OneWay;

    /// <summary>A login or a reconnection takes this beside the way there and back.</summary>
    private static readonly Duration LoginWork =
        LatencyTable.Of(LatencyProfile.Fast).Login - (Unknown * HopsOfAnAnswer);

    private static readonly string[] NotOneRound =
    {
        "Login", "Logout", "Leave", "SendMessageToPeer",
    };

    private readonly Dictionary<int, Duration> _oneWay = new();

    public LinkFit(RecordedSession session)
    {
        Duration? fastest = null;
        foreach (RecordedUser user in session.Users.All)
        {
            if (Fastest(session, user.Client) is { } oneWay)
            {
                _oneWay[user.Client] = oneWay;
                fastest = fastest is null ? oneWay : Duration.Min(fastest.Value, oneWay);
            }
        }

        Default = fastest ?? Unknown;
    }

    /// <summary>Of clients of whom nothing is known.</summary>
    public Duration Default { get; }

    public Duration OneWay(int client) =>
        _oneWay.TryGetValue(client, out Duration oneWay) ? oneWay : Default;

    /// <summary>From one client's call to another's callback.</summary>
    public Duration Across(int client) => Default + OneWay(client);

    /// <summary>How long a login takes with an answer without delay.</summary>
    public Duration Login(Duration oneWay) => LoginWork + (oneWay * HopsOfAnAnswer);

    /// <summary>How long the answer to a call takes where the service needs no time.</summary>
    public Duration Answer(TraceEvent call, RecordedUsers users)
    {
        Duration own = OneWay(call.ClientNumber) * HopsOfAnAnswer;
        if (call.Name == "Login")
        {
            return Login(OneWay(call.ClientNumber));
        }

        return call.Name == "SendMessageToPeer"
            ? own + (PeerOf(call, users) * HopsOfAnAnswer)
            : own;
    }

    private Duration PeerOf(TraceEvent call, RecordedUsers users) =>
        users.WithId(Told.Text(call, "peerId") ?? string.Empty) is { } peer
            ? OneWay(peer.Client)
            : Default;

    private static Duration? Fastest(RecordedSession session, int client)
    {
        IEnumerable<(TraceEvent Call, Duration Time)> answered = session.Calls
            .Where(call => call.ClientNumber == client && AnswerKind.Of(call.Name) is not null
                && !Transfers.Is(call))
            .Where(call => session.ResultOf(call)?.Code is null or { Number: 0 })
            .Select(call => (call, session.AnswerTime(call)))
            .Where(each => each.Item2 is not null)
            .Select(each => (each.call, each.Item2!.Value))
            .ToArray();
        Duration[] rounds = answered
            .Where(each => !NotOneRound.Contains(each.Call.Name))
            .Select(each => each.Time / HopsOfAnAnswer)
            .ToArray();
        Duration[] peers = answered
            .Where(each => each.Call.Name == "SendMessageToPeer")
            .Select(each => each.Time / HopsOfAPeerMessage)
            .ToArray();
        Duration[] logins = answered
            .Where(each => each.Call.Name == "Login" && each.Time > LoginWork)
            .Select(each => (each.Time - LoginWork) / HopsOfAnAnswer)
            .ToArray();
        Duration[] known = (rounds.Length > 0 ? rounds : peers).Concat(logins).ToArray();
        return known.Length == 0 ? null : Rounded(known.Min());
    }

    /// <summary>Scenario files count in 100 ns.</summary>
    private static Duration Rounded(Duration time) =>
        Duration.FromTicks(Math.Max(0, time.BclCompatibleTicks));
}
