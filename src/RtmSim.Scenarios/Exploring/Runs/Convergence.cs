using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Scenarios.Faces;

namespace RtmSim.Scenarios.Exploring.Runs;

/// <summary>Looks whether all is well after everything was healed.</summary>
internal static class Convergence
{
    /// <summary>What is not, each in a sentence.</summary>
    public static IReadOnlyList<string> Check(RunWorld world)
    {
        List<string> remains = new();

        // A goodbye may wait behind what a slow link still has to send, and so may the news of a
        // session's end.
        bool isSlow = world.Simulation.Trace.Any(traced => traced.Name == "network.bandwidth");
        foreach (IActor actor in world.Actors)
        {
            remains.AddRange(Check(actor));
            if (!isSlow)
            {
                remains.AddRange(CheckChannels(actor, world.Simulation.Service));
            }
        }

        foreach (ScenarioUser user in world.Actors.Select(actor => actor.User))
        {
            bool isOnline = world.Simulation.Service.IsOnline(user.Id, user.AppId);
            bool isConnected = world.Actors.Any(actor => IsConnectedAs(actor, user));
            if (isOnline != isConnected && !isSlow)
            {
                remains.Add(isOnline
                    ? $"the service has {user.Id} online, and no client is connected as that user"
                    : $"a client is connected as {user.Id}, whom the service has offline");
            }
        }

        return remains.Distinct().ToArray();
    }

    private static IEnumerable<string> Check(IActor actor)
    {
        SimClient client = actor.Core;
        if (client.IsDisposed)
        {
            yield break;
        }

        if (client.Connection.State
            is ConnectionState.Connecting or ConnectionState.Reconnecting)
        {
            yield return $"{actor.User.Name} is still {client.Connection.State}";
        }

        int waiting = client.Pending.CountWithLimit;
        if (waiting > 0)
        {
            yield return FormattableString.Invariant(
                $"{actor.User.Name} still waits for {waiting} results");
        }
    }

    /// <summary>The service has a client in the channels in which it is itself (D-08).</summary>
    private static IEnumerable<string> CheckChannels(IActor actor, ServiceControl service)
    {
        SimClient client = actor.Core;
        if (client.IsDisposed || client.Connection.State != ConnectionState.Connected)
        {
            yield break;
        }

        foreach (JoinedChannel joined in client.Channels.DescribeJoined())
        {
            if (!service.Members(joined.ChannelId, client.AppId)
                .Contains(client.Sessions.UserId))
            {
                yield return $"{actor.User.Name} is in {joined.ChannelId}, and the service has "
                    + "it in no such channel";
            }
        }
    }

    private static bool IsConnectedAs(IActor actor, ScenarioUser user) =>
        actor.User.AppId == user.AppId
        && !actor.Core.IsDisposed
        && actor.Core.Connection.State == ConnectionState.Connected
        && actor.Core.Sessions.UserId == user.Id;
}
