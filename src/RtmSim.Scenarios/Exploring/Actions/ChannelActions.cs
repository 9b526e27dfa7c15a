using System;
using System.Collections.Generic;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Scenarios.Faces;

namespace RtmSim.Scenarios.Exploring.Actions;

/// <summary>What is done with one channel.</summary>
internal enum ChannelWord
{
    CreateChannel,
    Join,
    Leave,
    Members,
    Release,
}

/// <summary>A call of a channel object.</summary>
internal sealed record ChannelAction(int User, ChannelWord What, string ChannelId)
    : UserAction(User)
{
    public override string Word => OptionMembers.Kebab(What.ToString());

    internal override void Perform(RunWorld world)
    {
        IActor actor = world[User];
        switch (What)
        {
            case ChannelWord.CreateChannel:
                actor.CreateChannel(ChannelId);
                break;
            case ChannelWord.Join:
                actor.Join(ChannelId);
                break;
            case ChannelWord.Leave:
                actor.Leave(ChannelId);
                break;
            case ChannelWord.Members:
                actor.GetMembers(ChannelId);
                break;
            case ChannelWord.Release:
                actor.ReleaseChannel(ChannelId);
                break;
            default:
                throw new InvalidOperationException($"Nobody knows how to do {What}.");
        }
    }
}

/// <summary>What is asked about several users or channels at once.</summary>
internal enum ListWord
{
    Count,
    QueryOnline,
    Subscribe,
    Unsubscribe,
}

/// <summary>A question or subscription with a list of IDs.</summary>
internal sealed record ListAction(int User, ListWord What, IReadOnlyList<string> Ids)
    : UserAction(User)
{
    public override string Word => OptionMembers.Kebab(What.ToString());

    internal override void Perform(RunWorld world)
    {
        IActor actor = world[User];
        switch (What)
        {
            case ListWord.Count:
                actor.GetMemberCount(Ids);
                break;
            case ListWord.QueryOnline:
                actor.QueryPeers(Ids);
                break;
            case ListWord.Subscribe:
                actor.SubscribePeers(Ids);
                break;
            case ListWord.Unsubscribe:
                actor.UnsubscribePeers(Ids);
                break;
            default:
                throw new InvalidOperationException($"Nobody knows how to do {What}.");
        }
    }
}
