using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Laws.Observations;
using static System.FormattableString;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>Channels, their members and messages.</summary>
internal sealed class ModelChannels : ModelPart
{
    private const int MostJoined = 20;
    private const int NotInChannel = 3;
    private const int NoMember = 5;
    private const int TooManyJoined = 5;
    private const int AlreadyJoined = 6;

    public ModelChannels(Outlook outlook)
        : base(outlook)
    {
    }

    /// <summary>False if the channel's attributes may or may not be gone by now.</summary>
    public bool Join(ModelClient client, Called call)
    {
        ModelChannel channel = client.App.Channel(call.Channel!);
        bool isSure = channel.ClearIfDue(Outlook.Now);
        int code = channel.Members.Contains(client) ? AlreadyJoined
            : Joined(client).Count() >= MostJoined ? TooManyJoined
            : (int)Codes.Ok;
        Answer(client, call.Operation, code, channel.Id);
        if (code == Codes.Ok)
        {
            Tell(channel, Told.MemberJoined(channel.Id, client.User!));
            channel.Members.Add(client);
            channel.EmptySince = null;
            TellCount(channel);
        }

        return isSure;
    }

    public void Leave(ModelClient client, Called call)
    {
        ModelChannel channel = client.App.Channel(call.Channel!);
        bool isMember = channel.Members.Contains(client);
        Answer(client, call.Operation, isMember ? Codes.Ok : NotInChannel, channel.Id);
        Remove(client, channel);
    }

    /// <summary>The app lets go of the channel: it leaves, and is told nothing.</summary>
    public void Release(ModelClient client, string id) => Remove(client, client.App.Channel(id));

    public void LeaveAll(ModelClient client)
    {
        foreach (ModelChannel channel in Joined(client).ToArray())
        {
            Remove(client, channel);
        }
    }

    public void Send(ModelClient client, Called call)
    {
        ModelChannel channel = client.App.Channel(call.Channel!);
        bool isMember = channel.Members.Contains(client);
        Answer(client, call.Operation, isMember ? Codes.Ok : 1, Invariant($"{call.MessageId}"));
        foreach (ModelClient member in channel.Members)
        {
            if (isMember && member != client)
            {
                Outlook.Expect(
                    member,
                    Told.Message(call.Event, client.User!, channel.Id, isOffline: false));
            }
        }
    }

    public void ListMembers(ModelClient client, Called call)
    {
        ModelChannel channel = client.App.Channel(call.Channel!);
        bool isMember = channel.Members.Contains(client);
        Answer(
            client, call.Operation, isMember ? Codes.Ok : NoMember,
            isMember
                ? channel.Id + Told.List(channel.Members.Select(member => member.User!))
                : string.Empty);
    }

    public void Count(ModelClient client, Called call) => Answer(
        client, call.Operation, Codes.Ok,
        Told.List(Texts(call, "channelIds").Select(
            id => Invariant($"{id}={client.App.Channel(id).Members.Count}"))));

    private static IEnumerable<ModelChannel> Joined(ModelClient client) => client.App.Channels
        .ToArray()
        .Where(channel => channel.Members.Contains(client));

    private void Remove(ModelClient client, ModelChannel channel)
    {
        if (!channel.Members.Remove(client))
        {
            return;
        }

        Tell(channel, Told.MemberLeft(channel.Id, client.User!));
        TellCount(channel);
        if (channel.Members.Count == 0 && channel.Attributes.Count > 0)
        {
            channel.EmptySince = Outlook.Now;
        }
    }

    private void TellCount(ModelChannel channel) =>
        Tell(channel, Told.MemberCount(channel.Id, channel.Members.Count));

    private void Tell(ModelChannel channel, string told)
    {
        foreach (ModelClient member in channel.Members)
        {
            Outlook.Expect(member, told);
        }
    }
}
