// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using System.Collections.Generic;
using System.Linq;
using Foundation;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Ios;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace DT.Xamarin.Agora;

/// <content>Channels.</content>
public partial class AgoraRtmKit
{
    private readonly OrderedMap<string, AgoraRtmChannel> _channels = new(StringComparer.Ordinal);

    /// <summary>The channels there are now, by their IDs.</summary>
    public virtual NSMutableDictionary<NSString, AgoraRtmChannel> Channels
    {
        get
        {
            using ThreadGate.Passage passage = _face.Host.Gate.Enter();
            NSMutableDictionary<NSString, AgoraRtmChannel> all = new();
            foreach (KeyValuePair<string, AgoraRtmChannel> entry in _channels)
            {
                all[new NSString(entry.Key)] = entry.Value;
            }

            return all;
        }
    }

    /// <summary>
    /// The channel of this ID: local, without a login, and without joining it (F-01). The same ID
    /// gives the same object, and the new delegate takes over, also for a join in progress (F-02).
    /// </summary>
    /// <param name="channelId">The channel, 1 to 64 bytes and not "nil" .</param>
    /// <param name="delegate">Who is told of events; null for nobody.</param>
    /// <returns>The channel; null for an ID that is not valid (F-04), and after Dispose.</returns>
    public virtual AgoraRtmChannel CreateChannelWithId(
        string channelId, AgoraRtmChannelDelegate @delegate)
    {
        using ThreadGate.Passage passage = _face.Enter(IosNames.CreateChannel);
        bool isValid = !_face.IsDisposed && _face.Client.Ids.IsValidChannel(channelId);
        _face.Note(
            IosNames.CreateChannel,
            new CallArguments(("channelId", channelId)),
            isValid ? "B-22" : _face.IsDisposed ? "B-13" : "F-04",
            isValid ? nameof(AgoraRtmChannel) : "null");
        if (!isValid)
        {
            return null;
        }

        if (_channels.TryGetValue(channelId, out AgoraRtmChannel channel) && channel.IsEnding)
        {
            // Destroyed inside a running callback: its ID is free already (B-23).
            Destroy(channel);
            channel = null;
        }

        if (channel is null)
        {
            channel = new AgoraRtmChannel(this, channelId);
            _channels[channelId] = channel;
        }

        channel.ChannelDelegate = @delegate;
        return channel;
    }

    /// <summary>
    /// Ends a channel object before it returns (B-23): the user leaves, nobody here is told, and
    /// the ID can be used for another object (F-24, PR-11). What was sent still arrives, but no
    /// completion of the channel runs any more. Inside a callback of the client it is put off
    /// until that has returned (S-12).
    /// </summary>
    /// <param name="channelId">The channel.</param>
    /// <returns>Whether there was one.</returns>
    public virtual bool DestroyChannelWithId(string channelId)
    {
        using ThreadGate.Passage passage = _face.Enter(IosNames.DestroyChannel);
        AgoraRtmChannel channel = null;
        bool isThere = channelId is not null && _channels.TryGetValue(channelId, out channel)
            && !channel.IsEnding;
        _face.Note(
            IosNames.DestroyChannel, new CallArguments(("channelId", channelId)), "B-23",
            isThere ? "true" : "false");
        if (!isThere)
        {
            return false;
        }

        _face.DisposeSafely(IosNames.DestroyChannel, () => Destroy(channel));
        channel.IsEnding = true;
        return true;
    }

    /// <summary>Asks how many members channels have, joined or not (H-05).</summary>
    /// <param name="channelIds">1 to 32 channels; an ID may come twice (S-40).</param>
    /// <param name="completionBlock">
    /// Told at once: InvalidArgument for no channel or a bad ID, ExceedLimit over 32 (H-06),
    /// NotLoggedIn. Later: Ok after 20 ms, TooOften, Timeout (H-07).
    /// </param>
    public virtual void GetChannelMemberCount(
        string[] channelIds, AgoraRtmChannelMemberCountBlock completionBlock)
    {
        string[] asked = OrNone(channelIds);
        Call(
            IosNames.GetChannelMemberCount,
            Named("channelIds", asked),
            new Completion(
                Operation.GetMemberCount, completionBlock,
                (result, code) => completionBlock(
                    Counts((MemberCountResult)result), (AgoraRtmChannelMemberCountErrorCode)code)),
            client => client.Channels.GetMemberCount(asked, _ => { }));
    }

    private static AgoraRtmChannelMemberCount[] Counts(MemberCountResult result) => result is null
        ? Array.Empty<AgoraRtmChannelMemberCount>()
        : result.Counts
            .Select((count, i) => new AgoraRtmChannelMemberCount
            {
                ChannelId = result.ChannelIds[i],
                Count = count,
            })
            .ToArray();

    private void Destroy(AgoraRtmChannel channel)
    {
        bool isCurrent = _channels.TryGetValue(channel.Id, out AgoraRtmChannel current)
            && current == channel;
        if (!_face.IsDisposed && isCurrent)
        {
            _channels.Remove(channel.Id);
            channel.Release();
        }
    }
}
