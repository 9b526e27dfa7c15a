using RtmSim.Scenarios.Language;
using static RtmSim.Scenarios.Steps.StepArguments;

namespace RtmSim.Scenarios.Steps;

/// <summary>What is put into the service beside all clients.</summary>
internal static class StoreSteps
{
    private static readonly Argument<string> InChannel = new(
        "channel", ArgumentTypes.Text, "the channel whose attribute it is, else the user's");

    private static readonly Argument<string> Key = new(
        "key", ArgumentTypes.Text, "the key", isRequired: true);

    private static readonly Argument<string> Value = new(
        "value", ArgumentTypes.Text, "the value", isRequired: true);

    private static readonly Argument<string> From = new(
        "from", ArgumentTypes.Text, "the sender's user ID", isRequired: true);

    private static readonly Argument<string> Text = new(
        "text", ArgumentTypes.Text, "the text", isRequired: true);

    public static readonly StepKind Give = new(
        "give-attribute",
        "the service sets an attribute of the user, or in its name of a channel",
        new ArgumentSet(User, InChannel, Key, Value),
        (world, values) => SetAttribute(
            world.Simulation.Service, values.Get(User), values.Get(InChannel, null),
            values.Get(Key), values.Get(Value)));

    public static readonly StepKind Take = new(
        "take-attribute",
        "the service deletes an attribute of the user, or of a channel",
        new ArgumentSet(User, InChannel, Key),
        (world, values) => DeleteAttribute(
            world.Simulation.Service, values.Get(User), values.Get(InChannel, null),
            values.Get(Key)));

    public static readonly StepKind Deposit = new(
        "deposit",
        "puts a message for the user into the service",
        new ArgumentSet(User, From, Text),
        (world, values) => world.Simulation.Service.Deposit(
            values.Get(From), values.Get(User).Id, values.Get(Text), values.Get(User).AppId));

    private static void SetAttribute(
        ServiceControl service, ScenarioUser user, string? channel, string key, string value)
    {
        if (channel is null)
        {
            service.SetUserAttribute(user.Id, key, value, user.AppId);
        }
        else
        {
            service.SetChannelAttribute(channel, key, value, user.Id, appId: user.AppId);
        }
    }

    private static void DeleteAttribute(
        ServiceControl service, ScenarioUser user, string? channel, string key)
    {
        if (channel is null)
        {
            service.DeleteUserAttribute(user.Id, key, user.AppId);
        }
        else
        {
            service.DeleteChannelAttribute(channel, key, appId: user.AppId);
        }
    }
}
