using System;
using System.Collections.Generic;
using RtmSim.Client;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Presence;

/// <summary>Who is online, as far as a trace tells for certain.</summary>
internal static class PeerStates
{
    public const string Online = "ONLINE";
    public const string Offline = "OFFLINE";

    private const long Quiet = 35 * Moments.Second;
    private const long Settled = 2 * Moments.Second;

    /// <summary>User and state of an entry such as <c>bob=ONLINE</c>.</summary>
    public static (string Peer, string State) Split(string entry)
    {
        int split = entry.LastIndexOf('=');
        return split < 0
            ? (entry, string.Empty)
            : (entry.Substring(0, split), entry.Substring(split + 1));
    }

    /// <summary>The users that a call is about.</summary>
    public static IReadOnlyList<string> AskedIn(Called call) =>
        call.Texts("peerIds") ?? Array.Empty<string>();

    /// <summary>
    /// Whether it is so long since the last fault that the service has nothing to find out.
    /// </summary>
    public static bool AreSettled(Subject subject, long now) => !subject.IsRecorded
        && !subject.Faults.IsAnyActive
        && !subject.Settings.HasLinkSettings
        && subject.Faults.LastChange <= now - Quiet;

    /// <summary>The state that the service has of a user; null where that is not certain.</summary>
    public static string? Of(Subject subject, string? appId, string user, long now)
    {
        string? state = Offline;
        foreach (ClientView client in subject.Clients)
        {
            if (client.AppId != appId || client.UserId != user)
            {
                continue;
            }

            if (client.IsListening && client.StateSince <= now - Settled)
            {
                return Online;
            }

            bool isGone = !client.IsEnded
                && client.State == ConnectionState.Disconnected
                && client.StateSince <= now - Settled;
            state = isGone ? state : null;
        }

        return state;
    }
}
