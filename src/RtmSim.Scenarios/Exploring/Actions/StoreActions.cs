using System.Collections.Generic;
using System.Linq;
using System.Text;
using RtmSim.Protocol;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Actions;

/// <summary>The service writes or deletes an attribute beside all clients.</summary>
/// <param name="User">Whose, or in whose name it is done.</param>
/// <param name="Channel">The channel; null for the user itself.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; null to delete it.</param>
internal sealed record StoreAction(int User, string? Channel, string Key, string? Value)
    : UserAction(User)
{
    public override string Word => Value is null ? "take-attribute" : "give-attribute";

    internal override void Perform(RunWorld world)
    {
        (ServiceControl service, ScenarioUser user) =
            (world.Simulation.Service, world.UserAt(User));
        if (Channel is null && !service.IsOnline(user.Id, user.AppId))
        {
            // A user's attributes end with the session.
            return;
        }

        if (Value is not null && !HasRoom(Channel is null
            ? service.UserAttributes(user.Id, user.AppId)
            : service.ChannelAttributes(Channel, user.AppId)))
        {
            // A test is told so when it asks for more than fits.
            return;
        }

        if (Channel is null && Value is null)
        {
            service.DeleteUserAttribute(user.Id, Key, user.AppId);
        }
        else if (Channel is null)
        {
            service.SetUserAttribute(user.Id, Key, Value!, user.AppId);
        }
        else if (Value is null)
        {
            service.DeleteChannelAttribute(Channel, Key, appId: user.AppId);
        }
        else
        {
            service.SetChannelAttribute(Channel, Key, Value, user.Id, appId: user.AppId);
        }
    }

    private bool HasRoom(IReadOnlyList<StoredAttribute> there)
    {
        int mostBytes = Channel is null
            ? AttributeLimits.MaxUserBytes
            : AttributeLimits.MaxChannelBytes;
        int bytes = SizeOf(Key) + SizeOf(Value!)
            + there.Sum(each => SizeOf(each.Key) + SizeOf(each.Value));
        return there.Count < AttributeLimits.MaxCount && bytes <= mostBytes;
    }

    private static int SizeOf(string text) => Encoding.UTF8.GetByteCount(text);
}

/// <summary>A message is put into the service for a user.</summary>
internal sealed record DepositAction(int User, string From, string Text) : UserAction(User)
{
    public override string Word => "deposit";

    internal override void Perform(RunWorld world)
    {
        ScenarioUser user = world.UserAt(User);
        ServiceControl service = world.Simulation.Service;
        if (world.Simulation.Options.Service.OfflineMessaging
            || service.IsOnline(user.Id, user.AppId))
        {
            service.Deposit(From, user.Id, Text, user.AppId);
        }
    }
}
