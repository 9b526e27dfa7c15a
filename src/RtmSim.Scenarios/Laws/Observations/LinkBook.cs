using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>
/// The links as the test has left them. Conditions belong to users, whatever their project; the
/// first word about one client's link takes it apart from its user's other clients.
/// </summary>
internal sealed class LinkBook
{
    /// <summary>What is no longer than a link to a far place takes is no fault.</summary>
    private const long Harmless = Moments.Second / 4;

    private readonly OrderedMap<string, LinkConditions> _users = new(StringComparer.Ordinal);
    private readonly OrderedMap<int, LinkConditions> _own = new(EqualityComparer<int>.Default);
    private long? _outSince;

    /// <summary>Whether any link is not as links usually are, or the service is away.</summary>
    public bool IsAnyTouched
    {
        get
        {
            foreach (LinkConditions each in All())
            {
                if (each.IsTouched)
                {
                    return true;
                }
            }

            return _outSince is not null;
        }
    }

    /// <summary>The link of a client.</summary>
    public LinkConditions Of(ClientView client) =>
        _own.TryGetValue(client.Number, out LinkConditions? own)
            ? own
            : OfUser(client.UserId ?? string.Empty);

    /// <summary>Takes a word about links; false if it is about something else.</summary>
    /// <param name="control">What the test did.</param>
    /// <param name="client">The client whose link alone it is about; null if users' are.</param>
    /// <param name="ticks">When.</param>
    public bool Take(TraceEvent control, ClientView? client, long ticks)
    {
        if (control.Name is "service.outage" or "service.outage over")
        {
            SetOut(control.Name == "service.outage", ticks);
            return true;
        }

        if (FaultOf(control) is not { } fault)
        {
            return false;
        }

        string? direction = control.ValueOf("direction") as string;
        if (client is not null)
        {
            OwnOf(client).Set(fault.Kind, direction, fault.Begins, ticks);
        }

        foreach (string user in control.ValueOf("users") as IReadOnlyList<string>
            ?? Array.Empty<string>())
        {
            OfUser(user).Set(fault.Kind, direction, fault.Begins, ticks);
        }

        return true;
    }

    private static (LinkFault Kind, bool Begins)? FaultOf(TraceEvent control) =>
        control.Name switch
        {
            "network.cut" => (LinkFault.Cut, true),
            "network.restore" => (LinkFault.Cut, false),
            "network.clog" => (LinkFault.Clog, true),
            "network.unclog" => (LinkFault.Clog, false),
            "network.latency" => (LinkFault.Latency, Number(control, "ticks") > Harmless),
            "network.jitter" => (LinkFault.Jitter, Number(control, "ticks") > Harmless),
            "network.loss" => (LinkFault.Loss, Number(control, "perMillion") > 0),

            // What a narrow link has taken up keeps its time, however wide the link is afterwards.
            "network.bandwidth" when Number(control, "bytesPerSecond") > 0 =>
                (LinkFault.Bandwidth, true),
            _ => null,
        };

    private static long Number(TraceEvent control, string name) =>
        control.ValueOf(name) as long? ?? 0;

    private void SetOut(bool isOut, long ticks)
    {
        _outSince = isOut ? _outSince ?? ticks : null;
        foreach (LinkConditions each in All())
        {
            each.SetOut(isOut, ticks);
        }
    }

    private LinkConditions OfUser(string userId)
    {
        if (!_users.TryGetValue(userId, out LinkConditions? user))
        {
            _users[userId] = user = new LinkConditions();
            user.SetOut(_outSince is not null, _outSince ?? 0);
        }

        return user;
    }

    private LinkConditions OwnOf(ClientView client)
    {
        if (!_own.TryGetValue(client.Number, out LinkConditions? own))
        {
            _own[client.Number] = own = OfUser(client.UserId ?? string.Empty).Copy();
        }

        return own;
    }

    private IEnumerable<LinkConditions> All()
    {
        foreach (KeyValuePair<string, LinkConditions> user in _users)
        {
            yield return user.Value;
        }

        foreach (KeyValuePair<int, LinkConditions> client in _own)
        {
            yield return client.Value;
        }
    }
}
