// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System.Collections.Generic;
using System.Linq;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Ios;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace DT.Xamarin.Agora;

/// <content>Channel attributes; no membership is needed (K-01).</content>
public partial class AgoraRtmKit
{
    /// <summary>Replaces all attributes of a channel (K-01).</summary>
    /// <param name="channelId">The channel, joined or not.</param>
    /// <param name="attributes">1 to 32 attributes with different keys (S-42).</param>
    /// <param name="options">Whether the members are told (K-02); null for no.</param>
    /// <param name="completionBlock">
    /// Told at once: InvalidArgument for a bad channel, key or value, or a key that comes twice
    /// (S-42), NotLoggedIn. Later: Ok after 20 ms, SizeOverflow (K-04), TooOften (K-05), Timeout
    /// (K-06).
    /// </param>
    public virtual void SetChannel(
        string channelId, AgoraRtmChannelAttribute[] attributes,
        AgoraRtmChannelAttributeOptions options,
        AgoraRtmSetChannelAttributesBlock completionBlock) => ChangeChannel(
            IosNames.SetChannel,
            channelId,
            AttributeChange.Set(Entries(attributes)),
            options,
            new Completion(
                Operation.SetChannelAttributes, completionBlock,
                (_, code) => completionBlock((AgoraRtmProcessAttributeErrorCode)code)));

    /// <summary>Changes or adds attributes of a channel and leaves the others (K-01).</summary>
    /// <param name="channelId">The channel, joined or not.</param>
    /// <param name="attributes">1 to 32 attributes with different keys (S-42).</param>
    /// <param name="options">Whether the members are told (K-02); null for no.</param>
    /// <param name="completionBlock">As for replacing all.</param>
    public virtual void AddOrUpdateChannel(
        string channelId, AgoraRtmChannelAttribute[] attributes,
        AgoraRtmChannelAttributeOptions options,
        AgoraRtmAddOrUpdateChannelAttributesBlock completionBlock) => ChangeChannel(
            IosNames.AddOrUpdateChannel,
            channelId,
            AttributeChange.AddOrUpdate(Entries(attributes)),
            options,
            new Completion(
                Operation.AddOrUpdateChannelAttributes, completionBlock,
                (_, code) => completionBlock((AgoraRtmProcessAttributeErrorCode)code)));

    /// <summary>Removes attributes of a channel (K-01).</summary>
    /// <param name="channelId">The channel, joined or not.</param>
    /// <param name="attributeKeys">1 to 32 keys; one may come twice (S-42).</param>
    /// <param name="options">Whether the members are told (K-02); null for no.</param>
    /// <param name="completionBlock">As for replacing all, without SizeOverflow.</param>
    public virtual void DeleteChannel(
        string channelId, string[] attributeKeys, AgoraRtmChannelAttributeOptions options,
        AgoraRtmDeleteChannelAttributesBlock completionBlock) => ChangeChannel(
            IosNames.DeleteChannel,
            channelId,
            AttributeChange.Delete(Keys(attributeKeys)),
            options,
            new Completion(
                Operation.DeleteChannelAttributes, completionBlock,
                (_, code) => completionBlock((AgoraRtmProcessAttributeErrorCode)code)));

    /// <summary>Removes all attributes of a channel (K-01).</summary>
    /// <param name="channelId">The channel, joined or not.</param>
    /// <param name="options">Whether the members are told (K-02); null for no.</param>
    /// <param name="completionBlock">As for replacing all, without SizeOverflow.</param>
    public virtual void ClearChannel(
        string channelId, AgoraRtmChannelAttributeOptions options,
        AgoraRtmClearChannelAttributesBlock completionBlock) => ChangeChannel(
            IosNames.ClearChannel,
            channelId,
            AttributeChange.Clear,
            options,
            new Completion(
                Operation.ClearChannelAttributes, completionBlock,
                (_, code) => completionBlock((AgoraRtmProcessAttributeErrorCode)code)));

    /// <summary>Reads all attributes of a channel, with who changed them when (K-07).</summary>
    /// <param name="channelId">The channel, joined or not.</param>
    /// <param name="completionBlock">
    /// Told at once: InvalidArgument, NotLoggedIn. Later: Ok after 20 ms, TooOften (K-05),
    /// Timeout (K-06).
    /// </param>
    public virtual void GetChannelAllAttributes(
        string channelId, AgoraRtmGetChannelAttributesBlock completionBlock) => ReadChannel(
            IosNames.GetChannelAllAttributes, channelId, null, completionBlock);

    /// <summary>Reads some attributes of a channel (K-01).</summary>
    /// <param name="channelId">The channel, joined or not.</param>
    /// <param name="attributeKeys">1 to 32 keys; one may come twice (S-42).</param>
    /// <param name="completionBlock">As for all attributes.</param>
    public virtual void GetChannelAttributes(
        string channelId, string[] attributeKeys,
        AgoraRtmGetChannelAttributesBlock completionBlock) => ReadChannel(
            IosNames.GetChannelAttributes, channelId, Keys(attributeKeys), completionBlock);

    private static AttributeEntry[] Entries(AgoraRtmChannelAttribute[] attributes) =>
        OrNone(attributes)
        .Select(each => each is null
            ? NoEntry
            : new AttributeEntry(each.Key ?? string.Empty, each.Value ?? string.Empty))
        .ToArray();

    private void ChangeChannel(
        TraceName name, string channelId, AttributeChange change,
        AgoraRtmChannelAttributeOptions options, Completion completion)
    {
        bool notify = options?.EnableNotificationToChannelMembers ?? false;
        Call(
            name,
            new CallArguments(("channel", channelId), ("change", change), ("notify", notify)),
            completion,
            client => client.ChannelAttributes.Change(channelId, change, notify, _ => { }));
    }

    private void ReadChannel(
        TraceName name, string channelId, IReadOnlyList<string> keys,
        AgoraRtmGetChannelAttributesBlock completionBlock) => Call(
            name,
            keys is null
                ? new CallArguments(("channel", channelId))
                : new CallArguments(("channel", channelId), ("keys", keys)),
            new Completion(
                Operation.GetChannelAttributes, completionBlock,
                (result, code) => completionBlock(
                    result is ChannelAttributesResult { Failure: Failure.None } found
                        ? IosCallbacks.OfChannel(found.Attributes)
                        : null,
                    (AgoraRtmProcessAttributeErrorCode)code)),
            client => client.ChannelAttributes.Get(channelId, keys, _ => { }));
}
