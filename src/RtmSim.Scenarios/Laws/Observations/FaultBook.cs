using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>What the test has done to network, service and clients.</summary>
internal sealed class FaultBook
{
    private readonly OrderedMap<string, bool> _active = new(StringComparer.Ordinal);

    /// <summary>Whether links are or were cut, slow or lossy.</summary>
    public bool AnyOfLinks { get; private set; }

    /// <summary>Whether users are or were kept apart from others.</summary>
    public bool AnyOfPairs { get; private set; }

    /// <summary>Whether answers are made to fail, to be lost or to come late.</summary>
    public bool AnyOfAnswers { get; private set; }

    /// <summary>Whether users were banned, kicked, or came to a crash.</summary>
    public bool AnyOfUsers { get; private set; }

    /// <summary>Whether the test changed what the service stores.</summary>
    public bool AnyOfData { get; private set; }

    /// <summary>Any of all these.</summary>
    public bool Any => AnyOfLinks || AnyOfAnswers || AnyOfUsers;

    /// <summary>Whether something is at work now that keeps users apart.</summary>
    public bool IsAnyActive => _active.Count > 0;

    /// <summary>When the last of them began or ended.</summary>
    public long LastChange { get; private set; } = long.MinValue;

    /// <summary>Notes what kinds there are in the whole trace.</summary>
    public void Foresee(TraceEvent control)
    {
        string name = control.Name;
        AnyOfLinks |= name.StartsWith("network.", StringComparison.Ordinal)
            || name.StartsWith("service.outage", StringComparison.Ordinal);
        AnyOfPairs |= name is "network.cut pair" or "network.latency pair";
        AnyOfAnswers |= name is "service.fail next" or "service.lose next"
            or "service.slow answers";
        AnyOfUsers |= name is "service.ban" or "service.unban" or "service.kick"
            or "service.rtm" or "users.crash";
        AnyOfData |= name is "service.deposit"
            || name.StartsWith("service.user attribute", StringComparison.Ordinal)
            || name.StartsWith("service.channel attribute", StringComparison.Ordinal);
    }

    /// <summary>Takes a control in its place.</summary>
    public void Take(TraceEvent control, long ticks)
    {
        string name = control.Name;
        if (!name.StartsWith("network.", StringComparison.Ordinal)
            && !name.StartsWith("service.", StringComparison.Ordinal)
            && name != "users.crash")
        {
            return;
        }

        LastChange = ticks;
        switch (name)
        {
            case "network.cut" or "network.clog" or "network.cut pair":
                Change(control, KindOf(name), begins: true);
                break;
            case "network.restore" or "network.unclog" or "network.restore pair":
                Change(control, KindOf(name), begins: false);
                break;
            case "service.outage":
                _active["outage"] = true;
                break;
            case "service.outage over":
                _active.Remove("outage");
                break;
            case "network.latency" or "network.jitter" or "network.loss"
                or "network.bandwidth" or "network.latency pair" or "service.slow answers":
                _active[name] = true;
                break;
        }
    }

    private static string KindOf(string name) => name switch
    {
        "network.cut" or "network.restore" => "cut",
        "network.clog" or "network.unclog" => "clog",
        _ => "pair",
    };

    private void Change(TraceEvent control, string kind, bool begins)
    {
        if (control.ClientNumber > 0)
        {
            Change(FormattableString.Invariant($"{kind} #{control.ClientNumber}"), begins);
        }

        foreach (string user in Texts(control, "users"))
        {
            if (kind != "pair")
            {
                Change($"{kind} {user}", begins);
            }

            foreach (string other in Texts(control, "others"))
            {
                bool isFirst = string.CompareOrdinal(user, other) < 0;
                Change(
                    isFirst ? $"pair {user} {other}" : $"pair {other} {user}", begins);
            }
        }
    }

    private void Change(string what, bool begins)
    {
        if (begins)
        {
            _active[what] = true;
        }
        else
        {
            _active.Remove(what);
        }
    }

    private static IReadOnlyList<string> Texts(TraceEvent control, string name) =>
        control.ValueOf(name) as IReadOnlyList<string> ?? Array.Empty<string>();
}
