using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using agora_rtm;

namespace RtmSim.Scenarios.Faces;

/// <summary>
/// Handlers that do nothing but say that they were called: a run's evidence is the trace, which has
/// a callback only if someone listens (B-18).
/// </summary>
internal static partial class UnityHandlers
{
    /// <summary>
    /// All handlers by name; the name of one that clients and channels both have is also known with
    /// the class before it.
    /// </summary>
    public static IReadOnlyList<string> Names { get; } = AllNames().ToArray();

    /// <summary>Takes off those that a user's app does not attach (B-18).</summary>
    /// <param name="handlers">The handlers of a client, channel or call manager.</param>
    /// <param name="owner">The class whose they are.</param>
    /// <param name="without">The names of those to take off.</param>
    public static T Without<T>(this T handlers, Type owner, IReadOnlyList<string> without)
        where T : class
    {
        foreach (FieldInfo handler in without.Count == 0
            ? Enumerable.Empty<FieldInfo>()
            : FieldsOf(typeof(T)))
        {
            if (without.Contains(handler.Name) || without.Contains($"{owner.Name}.{handler.Name}"))
            {
                handler.SetValue(handlers, null);
            }
        }

        return handlers;
    }

    public static RtmClientEventHandler ForClient(Action called) => new()
    {
        OnLoginSuccess = _ => called(),
        OnLoginFailure = (_, _) => called(),
        OnLogout = (_, _) => called(),
        OnConnectionStateChanged = (_, _, _) => called(),
        OnSendMessageResult = (_, _, _) => called(),
        OnMessageReceivedFromPeer = (_, _, _) => called(),
        OnGetChannelMemberCountResult = (_, _, _, _, _) => called(),
        OnQueryPeersOnlineStatusResult = (_, _, _, _, _) => called(),
        OnSubscriptionRequestResult = (_, _, _) => called(),
        OnPeersOnlineStatusChanged = (_, _, _) => called(),
        OnQueryPeersBySubscriptionOptionResult = (_, _, _, _, _) => called(),
        OnRenewTokenResult = (_, _, _) => called(),
        OnTokenExpired = _ => called(),
        OnSetLocalUserAttributesResult = (_, _, _) => called(),
        OnAddOrUpdateLocalUserAttributesResult = (_, _, _) => called(),
        OnDeleteLocalUserAttributesResult = (_, _, _) => called(),
        OnClearLocalUserAttributesResult = (_, _, _) => called(),
        OnGetUserAttributesResult = (_, _, _, _, _, _) => called(),
        OnSetChannelAttributesResult = (_, _, _) => called(),
        OnAddOrUpdateChannelAttributesResult = (_, _, _) => called(),
        OnDeleteChannelAttributesResult = (_, _, _) => called(),
        OnClearChannelAttributesResult = (_, _, _) => called(),
        OnGetChannelAttributesResult = (_, _, _, _, _) => called(),
        OnMediaUploadingProgress = (_, _, _) => called(),
        OnMediaDownloadingProgress = (_, _, _) => called(),
        OnFileMediaUploadResult = (_, _, _, _) => called(),
        OnImageMediaUploadResult = (_, _, _, _) => called(),
        OnMediaDownloadToFileResult = (_, _, _) => called(),
        OnMediaDownloadToMemoryResult = (_, _, _, _, _) => called(),
        OnMediaCancelResult = (_, _, _) => called(),
        OnFileMessageReceivedFromPeer = (_, _, _) => called(),
        OnImageMessageReceivedFromPeer = (_, _, _) => called(),
    };

    public static RtmChannelEventHandler ForChannel(Action called) => new()
    {
        OnJoinSuccess = _ => called(),
        OnJoinFailure = (_, _) => called(),
        OnLeave = (_, _) => called(),
        OnMessageReceived = (_, _, _) => called(),
        OnFileMessageReceived = (_, _, _) => called(),
        OnImageMessageReceived = (_, _, _) => called(),
        OnSendMessageResult = (_, _, _) => called(),
        OnMemberJoined = (_, _) => called(),
        OnMemberLeft = (_, _) => called(),
        OnGetMembers = (_, _, _, _) => called(),
        OnMemberCountUpdated = (_, _) => called(),
        OnAttributesUpdated = (_, _, _) => called(),
    };

    private static IEnumerable<string> AllNames()
    {
        FieldInfo[] client = FieldsOf(typeof(RtmClientEventHandler)).ToArray();
        FieldInfo[] channel = FieldsOf(typeof(RtmChannelEventHandler)).ToArray();
        string[] both = client.Select(handler => handler.Name)
            .Intersect(channel.Select(handler => handler.Name))
            .ToArray();
        return client.Concat(channel).Concat(FieldsOf(typeof(RtmCallEventHandler)))
            .Select(handler => handler.Name)
            .Distinct()
            .Concat(both.Select(name => $"{nameof(RtmClient)}.{name}"))
            .Concat(both.Select(name => $"{nameof(RtmChannel)}.{name}"));
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type handlers) => handlers
        .GetFields(BindingFlags.Public | BindingFlags.Instance)
        .Where(field => typeof(Delegate).IsAssignableFrom(field.FieldType));
}
