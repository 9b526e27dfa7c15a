// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using RtmSim.Facades;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace agora_rtm;

/// <content>Channels.</content>
public sealed partial class RtmClient
{
    private static readonly TraceName NoHandler = new("CreateChannel without a handler");

    /// <summary>
    /// The channel of this ID: local, without a login, and without joining it (F-01). The same ID
    /// gives the same object, with its first handler (F-02), also after that was disposed (B-16).
    /// An ID that is not valid gives an object whose calls return -7 (F-05). Null after Dispose.
    /// </summary>
    /// <param name="channelId">The channel, 1 to 64 bytes .</param>
    /// <param name="rtmChannelEventHandler">The app's handlers.</param>
    /// <exception cref="ArgumentNullException">The ID is null .</exception>
    /// <exception cref="NullReferenceException">
    /// The handler is null and the ID is new.
    /// </exception>
    public RtmChannel CreateChannel(
        string channelId, RtmChannelEventHandler rtmChannelEventHandler)
    {
        if (_face is null || _face.IsDisposed)
        {
            return null;
        }

        if (channelId is null)
        {
            throw new ArgumentNullException(nameof(channelId));
        }

        using ThreadGate.Passage passage = _face.Enter(UnityNames.CreateChannel);
        _face.Note(
            UnityNames.CreateChannel, new CallArguments(("channelId", channelId)), "B-22");
        if (_channels.TryGetValue(channelId, out RtmChannel existing))
        {
            return existing;
        }

        if (rtmChannelEventHandler is null)
        {
            _face.Host.Trace.Record(TraceKind.AppError, _face.Client.Tag, NoHandler, "A-20");
            WrapperNull.Check(rtmChannelEventHandler, nameof(rtmChannelEventHandler));
        }

        RtmChannel channel = new(this, _face, channelId, rtmChannelEventHandler);
        _channels.Add(channelId, channel);
        _channelsInOrder.Add(channel);
        return channel;
    }

    /// <summary>
    /// Asks how many members channels have, joined or not. The answer comes 20 ms later to
    /// OnGetChannelMemberCountResult, with 0 for a channel that does not exist (H-05).
    /// </summary>
    /// <param name="channelIds">1 to 32 channels; an ID may come twice (S-40).</param>
    /// <param name="requestId">Ignored: the callback has the SDK's own number (S-60).</param>
    /// <returns>
    /// 0, or at once: 2 no channel or a bad ID (A-10, S-40), 5 over 32 (H-06), 102, 101, -7. Called
    /// back: 3 more than 1 in 1 s, 4 no answer in 5 s (H-07).
    /// </returns>
    /// <exception cref="NullReferenceException">The array is null .</exception>
    public int GetChannelMemberCount(string[] channelIds, long requestId) =>
        CountMembers(channelIds, ref requestId);

    /// <summary>As the overload by value; the number is set before the call returns.</summary>
    /// <param name="channelIds">1 to 32 channels; an ID may come twice (S-40).</param>
    /// <param name="requestId">
    /// The number that the callback will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc cref="GetChannelMemberCount(string[], long)"/>
    public int GetChannelMemberCount(string[] channelIds, ref long requestId) =>
        CountMembers(channelIds, ref requestId);

    internal void Forget(RtmChannel channel, string channelId)
    {
        if (!_face.Host.Unity.StaleChannelCache
            && _channels.TryGetValue(channelId, out RtmChannel current) && current == channel)
        {
            _channels.Remove(channelId);
        }
    }

    private int CountMembers(string[] channelIds, ref long requestId)
    {
        RequireUnlessGone(channelIds, nameof(channelIds));
        return CallNumbered(
            ref requestId,
            UnityNames.GetChannelMemberCount,
            new CallArguments(("channelIds", Shown(channelIds))),
            Operation.GetMemberCount,
            (client, assigned) => client.Channels.GetMemberCount(channelIds, assigned));
    }
}
