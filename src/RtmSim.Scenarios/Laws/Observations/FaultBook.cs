using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>What the test has done to network, service and clients.</summary>
internal sealed class FaultBook
{
    /// <summary>
    /// How long a packet takes at most that is lost and sent again, nine times at twice the wait.
    /// </summary>
    private const long LongestResending = 103 * Moments.Second;

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

    /// <summary>What the test has made of each link.</summary>
    public LinkBook Links { get; } = new();

    /// <summary>Whether something is at work now that keeps users apart.</summary>
    public bool IsAnyActive => _active.Count > 0 || Links.IsAnyTouched;

    /// <summary>
    /// When the last of them began or ended; of losses, when the last packet has arrived that may
    /// have been sent again and again.
    /// </summary>
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
    /// <param name="control">What the test did.</param>
    /// <param name="client">The client it is about; null if it is about none.</param>
    /// <param name="ticks">When.</param>
    public void Take(TraceEvent control, ClientView? client, long ticks)
    {
        string name = control.Name;
        if (!name.StartsWith("network.", StringComparison.Ordinal)
            && !name.StartsWith("service.", StringComparison.Ordinal)
            && name != "users.crash")
        {
            return;
        }

        long rest = name == "network.loss" ? LongestResending : 0;
        LastChange = Math.Max(LastChange, ticks + rest);
        if (Links.Take(control, client, ticks))
        {
            return;
        }

        switch (name)
        {
            case "network.cut pair" or "network.restore pair":
                ChangePairs(control, "cut", begins: name == "network.cut pair");
                break;
            case "network.latency pair":
                ChangePairs(control, "latency", begins: TakesLonger(control));
                break;
            case "service.slow answers":
                string whose = control.ValueOf("user") as string ?? string.Empty;
                string which = control.ValueOf("operation") as string ?? string.Empty;
                Change($"slow {which} {whose}", begins: TakesLonger(control));
                break;
        }
    }

    private static bool TakesLonger(TraceEvent control) => control.ValueOf("ticks") is > 0L;

    private void ChangePairs(TraceEvent control, string kind, bool begins)
    {
        foreach (string user in Texts(control, "users"))
        {
            foreach (string other in Texts(control, "others"))
            {
                bool isFirst = string.CompareOrdinal(user, other) < 0;
                Change(
                    isFirst ? $"{kind} {user} {other}" : $"{kind} {other} {user}", begins);
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
