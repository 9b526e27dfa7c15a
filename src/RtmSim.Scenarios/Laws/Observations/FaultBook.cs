using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Protocol;
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
    private readonly OrderedMap<(string, string), bool> _apart =
        new(EqualityComparer<(string, string)>.Default);

    private readonly OrderedMap<(string?, string?), bool> _deposits =
        new(EqualityComparer<(string?, string?)>.Default);

    private ulong _answers;

    /// <summary>Whether links are or were cut, slow or lossy.</summary>
    public bool AnyOfLinks { get; private set; }

    /// <summary>Whether users are or were kept apart from others.</summary>
    public bool AnyOfPairs => _apart.Count > 0;

    /// <summary>Whether answers are made to fail, to be lost or to come late.</summary>
    public bool AnyOfAnswers => _answers != 0;

    /// <summary>Whether users were banned, kicked, or came to a crash.</summary>
    public bool AnyOfUsers { get; private set; }

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
        AnyOfUsers |= name is "service.ban" or "service.unban" or "service.kick"
            or "service.rtm" or "users.crash";
        switch (name)
        {
            case "service.fail next" or "service.lose next" or "service.slow answers":
                _answers |= AnswersOf(control.ValueOf("operation") as string);
                break;
            case "service.deposit":
                _deposits[(control.ValueOf("from") as string, control.ValueOf("to") as string)] =
                    true;
                break;
            case "network.cut pair" or "network.latency pair":
                foreach ((string, string) pair in PairsIn(control))
                {
                    _apart[pair] = true;
                }

                break;
        }
    }

    /// <summary>Whether the test ever touches answers to such calls.</summary>
    public bool TouchAnswersOf(Operation operation) => (_answers & Bit(operation)) != 0;

    /// <summary>Whether what passes from one user to another is ever held or slowed down.</summary>
    public bool TouchPair(string? user, string? other) => user is not null && other is not null
        && _apart.ContainsKey(Pair(user, other));

    /// <summary>
    /// Whether the test ever puts messages of one user for another into the store: they may look
    /// like the user's own.
    /// </summary>
    public bool Forge(string? from, string? to) => _deposits.ContainsKey((from, to));

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

    /// <summary>Where no operation is named, all are meant.</summary>
    private static ulong AnswersOf(string? operation) =>
        Enum.TryParse(operation, out Operation touched) ? Bit(touched) : ulong.MaxValue;

    private static ulong Bit(Operation operation) => 1UL << (int)operation;

    private void ChangePairs(TraceEvent control, string kind, bool begins)
    {
        foreach ((string user, string other) in PairsIn(control))
        {
            Change($"{kind} {user} {other}", begins);
        }
    }

    private static IEnumerable<(string User, string Other)> PairsIn(TraceEvent control)
    {
        foreach (string user in Texts(control, "users"))
        {
            foreach (string other in Texts(control, "others"))
            {
                yield return Pair(user, other);
            }
        }
    }

    /// <summary>The same pair, whoever is named first.</summary>
    private static (string User, string Other) Pair(string user, string other) =>
        string.CompareOrdinal(user, other) < 0 ? (user, other) : (other, user);

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
