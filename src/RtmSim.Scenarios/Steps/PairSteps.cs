using System;
using System.Collections.Generic;
using NodaTime;
using RtmSim.Scenarios.Language;
using static RtmSim.Scenarios.Steps.StepArguments;

namespace RtmSim.Scenarios.Steps;

/// <summary>Whom the service passes messages on to.</summary>
internal static class PairSteps
{
    private static readonly Argument<ScenarioUser> Other = new(
        "other", ArgumentTypes.User, "the other user", isRequired: true);

    private static readonly Argument<Duration> Latency = new(
        "latency", ArgumentTypes.Duration, "how much later", isRequired: true);

    private static readonly Argument<IReadOnlyList<string>> Group = new(
        "group", ArgumentTypes.Texts, "the one group's user IDs", isRequired: true);

    private static readonly Argument<IReadOnlyList<string>> Others = new(
        "others", ArgumentTypes.Texts, "the other group's user IDs", isRequired: true);

    private static readonly ArgumentSet Two = new(User, Other);

    public static readonly StepKind Cut = Make(
        "cut-pair", "holds messages between two users", Two, (pair, _) => pair.Cut());

    public static readonly StepKind Restore = Make(
        "restore-pair", "lets pass what was held", Two, (pair, _) => pair.Restore());

    public static readonly StepKind Delay = Make(
        "delay-pair", "passes messages between two users on later",
        new ArgumentSet(User, Other, Latency),
        (pair, values) => pair.SetLatency(values.Get(Latency)));

    public static readonly StepKind Partition = new(
        "partition",
        "holds messages between two groups of users",
        new ArgumentSet(Group, Others),
        (world, values) => world.Simulation.Network.Partition(
            values.Get(Group), values.Get(Others)));

    private static StepKind Make(
        string name, string summary, ArgumentSet arguments,
        Action<PairControl, ArgumentValues> change) => new(
            name,
            summary,
            arguments,
            (world, values) => change(
                world.Simulation.Network.Between(values.Get(User).Id, values.Get(Other).Id),
                values));
}
