using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Language;
using static RtmSim.Scenarios.Steps.StepArguments;

namespace RtmSim.Scenarios.Steps;

/// <summary>Attributes of the user itself, or of a channel if one is named.</summary>
internal static class AttributeSteps
{
    private const int LongestBytes = 64 * 1024;

    private static readonly Argument<string> OfChannel = new(
        "channel", ArgumentTypes.Text, "the channel; the user's own attributes if left out");

    private static readonly Argument<IReadOnlyList<string>> Attributes = new(
        "attributes", ArgumentTypes.Texts, "texts like key=value", isRequired: true);

    private static readonly Argument<long> ValueBytes = new(
        "valueBytes",
        ArgumentTypes.Whole(0, LongestBytes),
        "how long the value is of keys written without one");

    private static readonly Argument<IReadOnlyList<string>> Keys = new(
        "keys", ArgumentTypes.Texts, "the keys", isRequired: true);

    private static readonly Argument<IReadOnlyList<string>> SomeKeys = new(
        "keys", ArgumentTypes.Texts, "the keys; all if left out");

    private static readonly Argument<bool> Notify = new(
        "notify", ArgumentTypes.Flag, "whether a channel's members are told");

    private static readonly Argument<ScenarioUser> Of = new(
        "of", ArgumentTypes.User, "the user of the file whose attributes are read");

    private static readonly Argument<string> UserId = new(
        "userId", ArgumentTypes.Text, "any user ID");

    private static readonly Argument<string> ReadChannel = new(
        "channel", ArgumentTypes.Text, "the channel whose attributes are read");

    public static readonly StepKind Set = new(
        "set-attributes",
        "calls SetLocalUserAttributes or SetChannelAttributes",
        new ArgumentSet(User, OfChannel, Attributes, ValueBytes, Notify),
        (world, values) => Write(world, values, replace: true));

    public static readonly StepKind Update = new(
        "update-attributes",
        "calls AddOrUpdateLocalUserAttributes or AddOrUpdateChannelAttributes",
        new ArgumentSet(User, OfChannel, Attributes, ValueBytes, Notify),
        (world, values) => Write(world, values, replace: false));

    public static readonly StepKind Delete = new(
        "delete-attributes",
        "calls DeleteLocalUserAttributesByKeys or DeleteChannelAttributesByKeys",
        new ArgumentSet(User, OfChannel, Keys, Notify),
        (world, values) => world[values.Get(User)].DeleteAttributes(
            values.Get(OfChannel, null), values.Get(Keys), values.Get(Notify, false)));

    public static readonly StepKind Clear = new(
        "clear-attributes",
        "calls ClearLocalUserAttributes or ClearChannelAttributes",
        new ArgumentSet(User, OfChannel, Notify) { Main = User },
        (world, values) => world[values.Get(User)].ClearAttributes(
            values.Get(OfChannel, null), values.Get(Notify, false)));

    public static readonly StepKind Get = new(
        "get-attributes",
        "reads attributes of a user or channel, all or by keys",
        new ArgumentSet(User, Of, UserId, ReadChannel, SomeKeys)
        {
            Choices = new[] { Choice.ExactlyOne(Of, UserId, ReadChannel) },
        },
        Read);

    private static void Write(StepWorld world, ArgumentValues values, bool replace) =>
        world[values.Get(User)].WriteAttributes(
            values.Get(OfChannel, null),
            values.Get(Attributes)
                .Select(text => Split(text, values.Get(ValueBytes, 0)))
                .ToArray(),
            replace,
            values.Get(Notify, false));

    private static void Read(StepWorld world, ArgumentValues values)
    {
        IReadOnlyList<string>? keys = values.Get(SomeKeys, null);
        if (values.Has(ReadChannel))
        {
            world[values.Get(User)].GetChannelAttributes(values.Get(ReadChannel), keys);
            return;
        }

        string userId = values.Has(Of) ? values.Get(Of).Id : values.Get(UserId);
        world[values.Get(User)].GetUserAttributes(userId, keys);
    }

    private static (string Key, string Value) Split(string text, long valueBytes)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? (text, new string('x', (int)valueBytes))
            : (text.Substring(0, equals), text.Substring(equals + 1));
    }
}
