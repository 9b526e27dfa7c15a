using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>The client's channels: areas F, G and H across all of them.</summary>
internal sealed class Channels
{
    private readonly SimClient _client;
    private readonly OrderedMap<string, SimChannel> _channels = new(StringComparer.Ordinal);

    public Channels(SimClient client) => _client = client;

    /// <summary>Joined or joining: both count towards the 20 (F-09).</summary>
    public int Occupied => _channels.Count(
        entry => entry.Value.Membership != Membership.None);

    /// <summary>
    /// The channel of this ID, made now if there is none: local, and without a login (F-01, F-02).
    /// Null for an ID that is not valid (F-04, F-05).
    /// </summary>
    public SimChannel? Create(string channelId, Func<SimChannel, IClientSink> makeSink)
    {
        if (!_client.Ids.IsValidChannel(channelId))
        {
            return null;
        }

        if (!_channels.TryGetValue(channelId, out SimChannel? channel))
        {
            channel = new SimChannel(_client, channelId, makeSink);
            _channels[channelId] = channel;
        }

        return channel;
    }

    /// <summary>The app released its object: the user leaves, the ID can be used again.</summary>
    public void Release(SimChannel channel)
    {
        channel.LeaveSilently();
        if (_channels.TryGetValue(channel.Id, out SimChannel? current) && current == channel)
        {
            _channels.Remove(channel.Id);
        }
    }

    /// <summary>Counts the members of any channels; joined or not (H-05).</summary>
    /// <param name="channelIds">The channels.</param>
    /// <param name="assigned">
    /// Told the request ID before any result, unless the call is refused on this thread.
    /// </param>
    public Failure GetMemberCount(IReadOnlyList<string?> channelIds, Action<long> assigned)
    {
        return _client.CallNumbered(
            Operation.GetMemberCount,
            CheckCount(channelIds),
            RateGroup.GetMemberCount,
            assigned,
            CountFailed,
            id => AskForCounts(id, channelIds.Select(channelId => channelId!).ToArray()));
    }

    public void OnPush(ChannelPush push)
    {
        if (_client.Sessions.Listens
            && _channels.TryGetValue(push.ChannelId, out SimChannel? channel))
        {
            channel.OnPush(push);
        }
    }

    /// <summary>The joined channels in order of joining, for a return (D-08, G-10).</summary>
    public IReadOnlyList<JoinedChannel> DescribeJoined() => _channels
        .Where(entry => entry.Value.Membership == Membership.Joined)
        .OrderBy(entry => entry.Value.JoinedAs)
        .Select(entry => entry.Value.Describe())
        .ToArray();

    /// <summary>A logout has left all channels at the server; objects stay (C-17, B-21).</summary>
    public void ForgetAll()
    {
        foreach (SimChannel channel in _channels.ToArray())
        {
            channel.Forget();
        }
    }

    private void AskForCounts(long id, string[] asked) => _client.Ask(
        Operation.GetMemberCount,
        new GetMemberCountRequest(asked) { Serial = _client.Pending.NextSerial() },
        (reply, failure) => _client.Emit(
            reply is MemberCountReply counted
                ? new MemberCountResult(id, asked, counted.Counts, Failure.None, "H-05")
                : CountFailed(id, failure, null)));

    private static MemberCountResult CountFailed(
        long requestId, Failure failure, string? rule) => new(
            requestId, Array.Empty<string>(), Array.Empty<int>(), failure, rule ?? "H-07");

    private Failure CheckCount(IReadOnlyList<string?> channelIds)
    {
        Failure notReady = _client.CheckReady();
        if (notReady != Failure.None)
        {
            return notReady;
        }

        if (!_client.Allows(
            Boundaries.CountedChannels, channelIds.Count, Limits.MaxCountedChannels))
        {
            return Failure.ExceedLimit;
        }

        return channelIds.Count > 0
            && channelIds.All(channelId => _client.Ids.IsValidChannel(channelId))
            ? Failure.None
            : Failure.InvalidArgument;
    }
}
