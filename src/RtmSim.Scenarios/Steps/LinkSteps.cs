using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Network;
using RtmSim.Scenarios.Language;
using static RtmSim.Scenarios.Steps.StepArguments;

namespace RtmSim.Scenarios.Steps;

/// <summary>Faults of one device's link.</summary>
internal static class LinkSteps
{
    private static readonly Argument<ScenarioUser> Device = new(
        "user", ArgumentTypes.User, "whose link: that of this device alone");

    private static readonly Argument<string> UserId = new(
        "userId", ArgumentTypes.Text, "in place of user: the links of all devices of this user");

    private static readonly ArgumentSet Whole = Whose();

    private static readonly ArgumentSet OneWay = Whose(Way);

    private static readonly Argument<IReadOnlyList<ScenarioUser>> Group = new(
        "users", ArgumentTypes.Users, "whose links", isRequired: true);

    private static readonly Argument<Duration> Latency = new(
        "latency", ArgumentTypes.Duration, "each way", isRequired: true);

    private static readonly Argument<Duration> Jitter = new(
        "jitter", ArgumentTypes.Duration, "added at most to each packet", isRequired: true);

    private static readonly Argument<double> Loss = new(
        "loss", ArgumentTypes.Loss, "the chance of a transmission to be lost", isRequired: true);

    private static readonly Argument<long> Bandwidth = new(
        "bandwidth", ArgumentTypes.Whole(0, long.MaxValue), "bytes a second, 0 for no limit",
        isRequired: true);

    public static readonly StepKind Cut = Make(
        "cut", "cuts the link", OneWay,
        (link, values) => link.Cut(WayOf(values)));

    public static readonly StepKind Restore = Make(
        "restore", "takes back all cuts", Whole,
        (link, _) => link.Restore());

    public static readonly StepKind CutGroup = new(
        "cut-group",
        "cuts the links of several at once",
        new ArgumentSet(Group, Way) { Main = Group },
        (world, values) => Each(world, values, link => link.Cut(WayOf(values))));

    public static readonly StepKind RestoreGroup = new(
        "restore-group",
        "takes back all cuts of several at once",
        new ArgumentSet(Group) { Main = Group },
        (world, values) => Each(world, values, link => link.Restore()));

    public static readonly StepKind Clog = Make(
        "clog", "holds all traffic of a link that stays up", OneWay,
        (link, values) => link.Clog(WayOf(values)));

    public static readonly StepKind Unclog = Make(
        "unclog", "lets the traffic flow again", Whole,
        (link, _) => link.Unclog());

    public static readonly StepKind SetLatency = Make(
        "set-latency", "sets the latency", Whose(Latency, Way),
        (link, values) => link.SetLatency(values.Get(Latency), WayOf(values)));

    public static readonly StepKind SetJitter = Make(
        "set-jitter", "sets the jitter", Whose(Jitter, Way),
        (link, values) => link.SetJitter(values.Get(Jitter), WayOf(values)));

    public static readonly StepKind SetLoss = Make(
        "set-loss", "sets the loss", Whose(Loss, Way),
        (link, values) => link.SetLoss(values.Get(Loss), WayOf(values)));

    public static readonly StepKind SetBandwidth = Make(
        "set-bandwidth", "sets the bandwidth", Whose(Bandwidth, Way),
        (link, values) => link.SetBandwidth(values.Get(Bandwidth), WayOf(values)));

    private static StepKind Make(
        string name, string summary, ArgumentSet arguments,
        Action<LinkControl, ArgumentValues> change) => new(
            name,
            summary,
            arguments,
            (world, values) => change(
                values.Has(UserId)
                    ? world.Simulation.Network[values.Get(UserId)]
                    : world[values.Get(Device)].Link,
                values));

    private static ArgumentSet Whose(params Argument[] more) =>
        new(new Argument[] { Device, UserId }.Concat(more).ToArray())
        {
            Main = Device,
            Choices = new[] { Choice.ExactlyOne(Device, UserId) },
        };

    private static void Each(
        StepWorld world, ArgumentValues values, Action<LinkControl> change)
    {
        foreach (ScenarioUser user in values.Get(Group))
        {
            change(world[user].Link);
        }
    }

    private static Direction? WayOf(ArgumentValues values) => values.Find(Way);
}
