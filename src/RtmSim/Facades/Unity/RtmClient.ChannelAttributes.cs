// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using RtmSim.Facades;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace agora_rtm;

/// <content>Channel attributes.</content>
public sealed partial class RtmClient
{
    private readonly OrderedMap<RtmChannelAttribute, RtmChannelAttribute> _attributes =
        new(System.Collections.Generic.EqualityComparer<RtmChannelAttribute>.Default);

    /// <summary>
    /// An attribute object to be filled and sent. Works without a login (B-22); null after Dispose
    /// (B-08), which releases all of them (B-07).
    /// </summary>
    public RtmChannelAttribute CreateChannelAttribute()
    {
        if (IsGone)
        {
            return null;
        }

        using ThreadGate.Passage passage = _face.Host.Gate.Enter();
        RtmChannelAttribute attribute = new(released => _attributes.Remove(released));
        _attributes[attribute] = attribute;
        return attribute;
    }

    /// <summary>
    /// Replaces all attributes of a channel, joined or not (K-01). OnSetChannelAttributesResult
    /// follows after 20 ms, then OnAttributesUpdated at the members if the options say so (K-02,
    /// S-46). The attributes last until the channel has been empty for 120 s (K-08, S-45).
    /// </summary>
    /// <param name="channelId">The channel, 1 to 64 bytes .</param>
    /// <param name="attributes">1 to 32 attributes with different keys (S-42).</param>
    /// <param name="options">Whether the members are told.</param>
    /// <param name="requestId">Ignored: the callback has the SDK's own number (S-60).</param>
    /// <returns>
    /// 0, or at once: -7 no attributes, 3 a bad ID, key or value, a key that comes
    /// twice (S-42), 102, 101, -7. Called back: 4 more than 32, over 8 KB in one or over 32 KB in
    /// all (K-04), 5 more than 10 changes in 5 s (K-05), 7 no answer in 5 s, 2 the logout came
    /// first (K-06, S-22).
    /// </returns>
    /// <exception cref="NullReferenceException">An attribute is null.</exception>
    public int SetChannelAttributes(
        string channelId, RtmChannelAttribute[] attributes, ChannelAttributeOptions options,
        long requestId) =>
        SetChannelAttributes(channelId, attributes, options, ref requestId);

    /// <summary>As the overload by value; the number is set before the call returns.</summary>
    /// <param name="channelId">The channel, 1 to 64 bytes .</param>
    /// <param name="attributes">1 to 32 attributes with different keys (S-42).</param>
    /// <param name="options">Whether the members are told.</param>
    /// <param name="requestId">
    /// The number that the callback will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc
    /// cref="SetChannelAttributes(string, RtmChannelAttribute[], ChannelAttributeOptions, long)"/>
    public int SetChannelAttributes(
        string channelId, RtmChannelAttribute[] attributes, ChannelAttributeOptions options,
        ref long requestId) => ChangeChannel(
            UnityNames.SetChannelAttributes,
            Operation.SetChannelAttributes,
            channelId,
            AttributeChange.Set(Entries(attributes)),
            options.enableNotificationToChannelMembers,
            ref requestId,
            gone: attributes is { Length: > 0 } ? null : "A-21");

    /// <summary>
    /// Changes or adds attributes of a channel and leaves the others. The result comes to
    /// OnAddOrUpdateChannelAttributesResult. Only later SDKs have it (K-09).
    /// </summary>
    /// <param name="channelId">The channel, 1 to 64 bytes .</param>
    /// <param name="attributes">1 to 32 attributes with different keys (S-42).</param>
    /// <param name="options">Whether the members are told.</param>
    /// <param name="requestId">
    /// The number that the callback will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc
    /// cref="SetChannelAttributes(string, RtmChannelAttribute[], ChannelAttributeOptions, long)"/>
    public int AddOrUpdateChannelAttributes(
        string channelId, RtmChannelAttribute[] attributes, ChannelAttributeOptions options,
        ref long requestId) => ChangeChannel(
            UnityNames.AddOrUpdateChannelAttributes,
            Operation.AddOrUpdateChannelAttributes,
            channelId,
            AttributeChange.AddOrUpdate(Entries(attributes)),
            options.enableNotificationToChannelMembers,
            ref requestId,
            gone: attributes is { Length: > 0 } ? null : "A-21");

    /// <summary>
    /// Removes attributes of a channel; keys that are not there do not matter (K-01, S-43). The
    /// result comes to OnDeleteChannelAttributesResult after 20 ms.
    /// </summary>
    /// <param name="channelId">The channel, 1 to 64 bytes .</param>
    /// <param name="attributeKeys">1 to 32 keys; one may come twice (S-42).</param>
    /// <param name="enableNotificationToChannelMembers">Whether members are told (K-10).</param>
    /// <param name="requestId">Ignored: the callback has the SDK's own number (S-60).</param>
    /// <returns>
    /// 0, or at once: 3 a bad ID, no keys, too many or a bad one (S-42), 102, 101, -7.
    /// Called back: 5 more than 10 changes in 5 s (K-05), 7 no answer in 5 s, 2 the logout came
    /// first (K-06, S-22).
    /// </returns>
    /// <exception cref="NullReferenceException">The array is null .</exception>
    public int DeleteChannelAttributesByKeys(
        string channelId, string[] attributeKeys, bool enableNotificationToChannelMembers,
        long requestId) => DeleteChannelAttributesByKeys(
            channelId, attributeKeys, enableNotificationToChannelMembers, ref requestId);

    /// <summary>As the overload by value; the number is set before the call returns.</summary>
    /// <param name="channelId">The channel, 1 to 64 bytes .</param>
    /// <param name="attributeKeys">1 to 32 keys; one may come twice (S-42).</param>
    /// <param name="enableNotificationToChannelMembers">Whether members are told (K-10).</param>
    /// <param name="requestId">
    /// The number that the callback will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc cref="DeleteChannelAttributesByKeys(string, string[], bool, long)"/>
    public int DeleteChannelAttributesByKeys(
        string channelId, string[] attributeKeys, bool enableNotificationToChannelMembers,
        ref long requestId) => ChangeChannel(
            UnityNames.DeleteChannelAttributesByKeys,
            Operation.DeleteChannelAttributes,
            channelId,
            AttributeChange.Delete(Copied(attributeKeys)),
            enableNotificationToChannelMembers,
            ref requestId);

    /// <summary>
    /// Removes all attributes of a channel (K-01). The result comes to
    /// OnClearChannelAttributesResult after 20 ms.
    /// </summary>
    /// <param name="channelId">The channel, 1 to 64 bytes .</param>
    /// <param name="enableNotificationToChannelMembers">Whether members are told (K-10).</param>
    /// <param name="requestId">Ignored: the callback has the SDK's own number (S-60).</param>
    /// <returns>
    /// 0, or at once: 3 a bad ID, 102, 101, -7. Called back: 5 more than 10 changes in 5 s
    /// (K-05), 7 no answer in 5 s, 2 the logout came first (K-06, S-22).
    /// </returns>
    public int ClearChannelAttributes(
        string channelId, bool enableNotificationToChannelMembers, long requestId) =>
        ChangeChannel(
            UnityNames.ClearChannelAttributes,
            Operation.ClearChannelAttributes,
            channelId,
            AttributeChange.Clear,
            enableNotificationToChannelMembers,
            ref requestId);

    /// <summary>
    /// Reads all attributes of a channel, joined or not, in the order they were first set; a
    /// channel without any gives an empty list (K-01, S-43). OnGetChannelAttributesResult follows
    /// after 20 ms.
    /// </summary>
    /// <param name="channelId">The channel, 1 to 64 bytes .</param>
    /// <param name="requestId">Ignored: the callback has the SDK's own number (S-60).</param>
    /// <returns>
    /// 0, or at once: 3 a bad ID or key (S-42), 102, 101, -7. Called back: 5 more than 10
    /// reads in 5 s (K-05), 7 no answer in 5 s, 2 the logout came first (K-06, S-22).
    /// </returns>
    public int GetChannelAttributes(string channelId, long requestId) =>
        ReadChannel(UnityNames.GetChannelAttributes, channelId, null, ref requestId);

    /// <summary>As the overload by value; the number is set before the call returns.</summary>
    /// <param name="channelId">The channel, 1 to 64 bytes .</param>
    /// <param name="requestId">
    /// The number that the callback will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc cref="GetChannelAttributes(string, long)"/>
    public int GetChannelAttributes(string channelId, ref long requestId) =>
        ReadChannel(UnityNames.GetChannelAttributes, channelId, null, ref requestId);

    /// <summary>
    /// Reads those attributes of a channel that have these keys, in the order asked (S-43).
    /// </summary>
    /// <param name="channelId">The channel, 1 to 64 bytes .</param>
    /// <param name="attributeKeys">1 to 32 keys; unknown ones are left out.</param>
    /// <param name="requestId">Ignored: the callback has the SDK's own number (S-60).</param>
    /// <exception cref="NullReferenceException">The array is null .</exception>
    /// <inheritdoc cref="GetChannelAttributes(string, long)"/>
    public int GetChannelAttributesByKeys(
        string channelId, string[] attributeKeys, long requestId) =>
        GetChannelAttributesByKeys(channelId, attributeKeys, ref requestId);

    /// <summary>As the overload by value; the number is set before the call returns.</summary>
    /// <param name="channelId">The channel, 1 to 64 bytes .</param>
    /// <param name="attributeKeys">1 to 32 keys; unknown ones are left out.</param>
    /// <param name="requestId">
    /// The number that the callback will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc cref="GetChannelAttributesByKeys(string, string[], long)"/>
    public int GetChannelAttributesByKeys(
        string channelId, string[] attributeKeys, ref long requestId) => ReadChannel(
            UnityNames.GetChannelAttributesByKeys, channelId, Copied(attributeKeys),
            ref requestId);

    private AttributeEntry[] Entries(RtmChannelAttribute[] attributes) =>
        IsGone || attributes is null
            ? Array.Empty<AttributeEntry>()
            : Array.ConvertAll(attributes, attribute =>
            {
                WrapperNull.Check(attribute, "attributes[...]");
                return attribute.ToEntry();
            });

    private void ReleaseAttributes()
    {
        foreach (RtmChannelAttribute attribute in _attributes.ToArray())
        {
            attribute.Dispose();
        }
    }

    private int ChangeChannel(
        TraceName name, Operation operation, string channelId, AttributeChange change, bool notify,
        ref long requestId, string gone = null) => CallNumbered(
            ref requestId,
            name,
            new CallArguments(("channel", channelId), ("change", change), ("notify", notify)),
            operation,
            (client, assigned) => client.ChannelAttributes.Change(
                channelId, change, notify, assigned),
            gone);

    private int ReadChannel(TraceName name, string channelId, string[] keys, ref long requestId) =>
        CallNumbered(
            ref requestId,
            name,
            keys is null
                ? new CallArguments(("channel", channelId))
                : new CallArguments(("channel", channelId), ("keys", Shown(keys))),
            Operation.GetChannelAttributes,
            (client, assigned) => client.ChannelAttributes.Get(channelId, keys, assigned));
}
