using System.Collections.Generic;
using RtmSim.Scenarios.Language;
using static RtmSim.Scenarios.Steps.StepArguments;

namespace RtmSim.Scenarios.Steps;

/// <summary>Channels, which are created at their first use.</summary>
internal static class ChannelSteps
{
    private static readonly Argument<IReadOnlyList<string>> Channels = new(
        "channels", ArgumentTypes.Texts, "the IDs of the channels", isRequired: true);

    public static readonly StepKind Create = new(
        "create-channel",
        "calls CreateChannel; other steps do so at a channel's first use",
        UserAndChannel,
        (world, values) => world[values.Get(User)].CreateChannel(values.Get(Channel)));

    public static readonly StepKind Join = new(
        "join",
        "calls Join",
        UserAndChannel,
        (world, values) => world[values.Get(User)].Join(values.Get(Channel)));

    public static readonly StepKind Leave = new(
        "leave",
        "calls Leave",
        UserAndChannel,
        (world, values) => world[values.Get(User)].Leave(values.Get(Channel)));

    public static readonly StepKind Members = new(
        "members",
        "calls GetMembers",
        UserAndChannel,
        (world, values) => world[values.Get(User)].GetMembers(values.Get(Channel)));

    public static readonly StepKind Count = new(
        "count",
        "calls GetChannelMemberCount",
        new ArgumentSet(User, Channels),
        (world, values) => world[values.Get(User)].GetMemberCount(values.Get(Channels)));

    public static readonly StepKind Release = new(
        "release",
        "disposes the channel object",
        UserAndChannel,
        (world, values) => world[values.Get(User)].ReleaseChannel(values.Get(Channel)));
}
