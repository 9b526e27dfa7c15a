using System;
using System.Collections.Generic;
using System.Globalization;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>What an event that sends and one that receives have in common.</summary>
internal static class MessageKeys
{
    private const string Deposit = "service.deposit";

    /// <summary>The callbacks of invitations and the calls over there that they come of.</summary>
    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["RemoteInvitationReceived"] = "SendLocalInvitation",
        ["LocalInvitationAccepted"] = "AcceptRemoteInvitation",
        ["LocalInvitationRefused"] = "RefuseRemoteInvitation",
        ["RemoteInvitationCanceled"] = "CancelLocalInvitation",
    };

    /// <summary>The key of what can cause a callback elsewhere; null for all else.</summary>
    public static string? OfCause(TraceEvent traced, string app)
    {
        if (traced.Kind == TraceKind.Control && traced.Name == Deposit)
        {
            return Key(
                Deposit, app, Arguments.Text(traced, "from"), Arguments.Text(traced, "to"));
        }

        if (traced.Kind != TraceKind.Call)
        {
            return null;
        }

        if (Arguments.Text(traced, "call") is string call)
        {
            return Key(traced.Name, call);
        }

        if (Arguments.Number(traced, "messageId") is not long id)
        {
            return null;
        }

        return Arguments.Text(traced, "peerId") is string peer
            ? Key("peer", app, UserOf(traced), peer, Number(id))
            : Arguments.Text(traced, "channel") is string channel
                ? Key("channel", app, UserOf(traced), channel, Number(id))
                : null;
    }

    /// <summary>The keys of what could have caused a callback.</summary>
    public static IEnumerable<string> OfEffect(TraceEvent callback, string app)
    {
        if (Arguments.Text(callback, "call") is string call)
        {
            string name = callback.Name.StartsWith("On", StringComparison.Ordinal)
                ? callback.Name.Substring(2)
                : callback.Name;
            if (Answers.TryGetValue(name, out string? cause))
            {
                yield return Key(cause, call);
            }
        }
        else if (Arguments.Text(callback, "from") is string from
            && Arguments.Number(callback, "messageId") is long id)
        {
            if (Arguments.Text(callback, "channel") is string channel)
            {
                yield return Key("channel", app, from, channel, Number(id));
            }
            else
            {
                yield return Key("peer", app, from, UserOf(callback), Number(id));
                yield return Key(Deposit, app, from, UserOf(callback));
            }
        }
    }

    /// <summary>
    /// Whether text and time fit, too: numbers begin anew with each client of a user. The time
    /// that the service gave a message is not before its call, and is that of its deposit.
    /// </summary>
    public static bool Agree(TraceEvent cause, TraceEvent effect)
    {
        if (Arguments.Number(effect, "serverTs") is not long served)
        {
            return true;
        }

        long caused = cause.Time.ToUnixTimeMilliseconds();
        return Arguments.Text(cause, "text") == Arguments.Text(effect, "text")
            && (cause.Name == Deposit ? caused == served : caused <= served);
    }

    /// <summary>The user ID of an event's client at that time.</summary>
    private static string? UserOf(TraceEvent traced) => traced.Client is null
        ? null
        : LaneList.UserOf(traced.Client, traced.ClientNumber);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>With lengths, so that no user ID can pass for two parts.</summary>
    private static string Key(params string?[] parts) => string.Join(
        "|", Array.ConvertAll(parts, part => $"{part?.Length}:{part}"));
}
