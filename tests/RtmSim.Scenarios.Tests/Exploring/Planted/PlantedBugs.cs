using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Client;
using RtmSim.Kernel;
using RtmSim.Network;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Tests.Exploring.Planted;

/// <summary>
/// Bugs that laws, the reference model and exploration must find: each changes one thing in the
/// simulator's way of working, and leaves all else as it is.
/// </summary>
internal static partial class PlantedBugs
{
    public static IReadOnlyList<PlantedBug> All { get; } = Sessions
        .Concat(Messages)
        .Concat(Channels)
        .Concat(Presence)
        .Concat(Attributes)
        .Concat(Invitations)
        .Concat(LimitsAndNumbers)
        .ToArray();

    public static PlantedBug Find(string name) => All.Single(bug => bug.Name == name);

    /// <summary>A bug in what apps are told: what becomes of some events.</summary>
    private static Func<EventLoop, Sabotage> Told<T>(Func<T, IEnumerable<ClientEvent>> instead)
        where T : ClientEvent => _ => new Sabotage
        {
            Events = (target, receiver, happened, post) =>
            {
                if (happened is not T meant)
                {
                    post(target, receiver, happened);
                    return;
                }

                foreach (ClientEvent told in instead(meant))
                {
                    post(target, receiver, told);
                }
            },
        };

    /// <summary>A bug in what is sent: what becomes of some packets; null for nothing.</summary>
    private static Func<EventLoop, Sabotage> Sent<T>(Func<T, Packet?> instead)
        where T : Packet => SentOver<T>((_, meant) => instead(meant));

    private static Func<EventLoop, Sabotage> SentOver<T>(Func<Link, T, Packet?> instead)
        where T : Packet => _ => new Sabotage
        {
            Packets = (link, _, packet, send) =>
            {
                if ((packet is T meant ? instead(link, meant) : packet) is { } changed)
                {
                    send(changed);
                }
            },
        };

    /// <summary>A bug in a deadline: how much longer some are, in ticks.</summary>
    private static Func<EventLoop, Sabotage> Due(string source, long longer) => _ => new Sabotage
    {
        Deadlines = (belongsTo, ticks) =>
            belongsTo.EndsWith(source, StringComparison.Ordinal) ? ticks + longer : ticks,
    };

    private static void Later(EventLoop loop, long ticks, Action action) =>
        loop.After(ticks, static state => ((Action)state!)(), action, "planted");
}
