using System;
using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>What the name of an event says.</summary>
/// <param name="Act">What it means.</param>
/// <param name="Operation">Of calls and results, what was called.</param>
/// <param name="State">Of what is told of an invitation, its state.</param>
/// <param name="IsRemote">Of what is told of an invitation, whether it is the callee's.</param>
internal sealed record EventShape(
    Act Act, Operation? Operation = null, int State = 0, bool IsRemote = false);

/// <summary>The names of calls and callbacks of both faces.</summary>
internal static class EventShapes
{
    public static EventShape? OfCall(string name) =>
        Calls.TryGetValue(name, out EventShape? shape) ? shape : null;

    public static EventShape? OfCallback(string name) =>
        Callbacks.TryGetValue(name, out EventShape? shape) ? shape : null;

    private static Dictionary<string, EventShape> BuildCalls()
    {
        Dictionary<string, EventShape> calls = new(StringComparer.Ordinal)
        {
            ["new RtmClient"] = new(Act.Made),
            ["new AgoraRtmKit"] = new(Act.Made),
            ["RtmClient.Dispose"] = new(Act.Ended),
            ["AgoraRtmKit.Dispose"] = new(Act.Ended),
            ["RtmChannel.Dispose"] = new(Act.ChannelReleased),
            ["DestroyChannelWithId"] = new(Act.ChannelReleased),
        };
        foreach ((Operation operation, string names) in CallNames)
        {
            foreach (string name in names.Split(' '))
            {
                calls.Add(name, new EventShape(Act.Called, operation));
            }
        }

        return calls;
    }

    /// <summary>A message of an iOS client is for a peer if its call names one.</summary>
    private static readonly (Operation Operation, string Names)[] CallNames =
    {
        (Operation.Login, "Login LoginByToken"),
        (Operation.Logout, "Logout LogoutWithCompletion"),
        (Operation.RenewToken, "RenewToken"),
        (Operation.SendPeerMessage, "SendMessageToPeer"),
        (Operation.SendChannelMessage, "SendMessage"),
        (Operation.JoinChannel, "Join JoinWithCompletion"),
        (Operation.LeaveChannel, "Leave LeaveWithCompletion"),
        (Operation.GetMembers, "GetMembers GetMembersWithCompletion"),
        (Operation.GetMemberCount, "GetChannelMemberCount"),
        (Operation.QueryPeers, "QueryPeersOnlineStatus"),
        (Operation.SubscribePeers, "SubscribePeersOnlineStatus"),
        (Operation.UnsubscribePeers, "UnsubscribePeersOnlineStatus"),
        (Operation.ListSubscribedPeers, "QueryPeersBySubscriptionOption"),
        (Operation.SetUserAttributes, "SetLocalUserAttributes"),
        (Operation.AddOrUpdateUserAttributes, "AddOrUpdateLocalUserAttributes"),
        (Operation.DeleteUserAttributes, "DeleteLocalUserAttributesByKeys"),
        (Operation.ClearUserAttributes,
            "ClearLocalUserAttributes ClearLocalUserAttributesWithCompletion"),
        (Operation.GetUserAttributes,
            "GetUserAttributes GetUserAttributesByKeys GetUserAllAttributes"),
        (Operation.SetChannelAttributes, "SetChannelAttributes SetChannel"),
        (Operation.AddOrUpdateChannelAttributes,
            "AddOrUpdateChannelAttributes AddOrUpdateChannel"),
        (Operation.DeleteChannelAttributes, "DeleteChannelAttributesByKeys DeleteChannel"),
        (Operation.ClearChannelAttributes, "ClearChannelAttributes ClearChannel"),
        (Operation.GetChannelAttributes,
            "GetChannelAttributes GetChannelAttributesByKeys GetChannelAllAttributes"),
        (Operation.UploadFile, "CreateFileMessageByUploading"),
        (Operation.UploadImage, "CreateImageMessageByUploading"),
        (Operation.DownloadToFile, "DownloadMediaToFile"),
        (Operation.DownloadToMemory, "DownloadMediaToMemory"),
        (Operation.CancelUpload, "CancelMediaUpload"),
        (Operation.CancelDownload, "CancelMediaDownload"),
        (Operation.SendInvitation, "SendLocalInvitation"),
        (Operation.CancelInvitation, "CancelLocalInvitation"),
        (Operation.AcceptInvitation, "AcceptRemoteInvitation"),
        (Operation.RefuseInvitation, "RefuseRemoteInvitation"),
    };

    private static Dictionary<string, EventShape> BuildCallbacks()
    {
        Dictionary<string, EventShape> callbacks = new(StringComparer.Ordinal);
        foreach ((Operation operation, string names) in ResultNames)
        {
            foreach (string name in names.Split(' '))
            {
                callbacks.Add(name, new EventShape(Act.Result, operation));
            }
        }

        foreach ((Act act, string names) in EventNames)
        {
            foreach (string name in names.Split(' '))
            {
                callbacks.Add(name, new EventShape(act));
            }
        }

        foreach ((string name, int state, bool isRemote) in InvitationNames)
        {
            EventShape shape = new(Act.InvitationTold, null, state, isRemote);
            callbacks.Add(name, shape);
            callbacks.Add("On" + name, shape);
        }

        return callbacks;
    }

    /// <summary>
    /// Where one name is for several operations, the event's code says of which it is.
    /// </summary>
    private static readonly (Operation Operation, string Names)[] ResultNames =
    {
        (Operation.Login, "OnLoginSuccess OnLoginFailure AgoraRtmLoginBlock"),
        (Operation.Logout, "OnLogout AgoraRtmLogoutBlock"),
        (Operation.RenewToken, "OnRenewTokenResult AgoraRtmRenewTokenBlock"),
        (Operation.SendPeerMessage, "OnSendMessageResult AgoraRtmSendPeerMessageBlock"),
        (Operation.SendChannelMessage, "AgoraRtmSendChannelMessageBlock"),
        (Operation.JoinChannel, "OnJoinSuccess OnJoinFailure AgoraRtmJoinChannelBlock"),
        (Operation.LeaveChannel, "OnLeave AgoraRtmLeaveChannelBlock"),
        (Operation.GetMembers, "OnGetMembers AgoraRtmGetMembersBlock"),
        (Operation.GetMemberCount,
            "OnGetChannelMemberCountResult AgoraRtmChannelMemberCountBlock"),
        (Operation.QueryPeers, "OnQueryPeersOnlineStatusResult AgoraRtmQueryPeersOnlineBlock"),
        (Operation.SubscribePeers,
            "OnSubscriptionRequestResult AgoraRtmSubscriptionRequestBlock"),
        (Operation.ListSubscribedPeers,
            "OnQueryPeersBySubscriptionOptionResult AgoraRtmQueryPeersBySubscriptionOptionBlock"),
        (Operation.SetUserAttributes,
            "OnSetLocalUserAttributesResult AgoraRtmSetLocalUserAttributesBlock"),
        (Operation.AddOrUpdateUserAttributes,
            "OnAddOrUpdateLocalUserAttributesResult "
                + "AgoraRtmAddOrUpdateLocalUserAttributesBlock"),
        (Operation.DeleteUserAttributes,
            "OnDeleteLocalUserAttributesResult AgoraRtmDeleteLocalUserAttributesBlock"),
        (Operation.ClearUserAttributes,
            "OnClearLocalUserAttributesResult AgoraRtmClearLocalUserAttributesBlock"),
        (Operation.GetUserAttributes,
            "OnGetUserAttributesResult AgoraRtmGetUserAttributesBlock"),
        (Operation.SetChannelAttributes,
            "OnSetChannelAttributesResult AgoraRtmSetChannelAttributesBlock"),
        (Operation.AddOrUpdateChannelAttributes,
            "OnAddOrUpdateChannelAttributesResult AgoraRtmAddOrUpdateChannelAttributesBlock"),
        (Operation.DeleteChannelAttributes,
            "OnDeleteChannelAttributesResult AgoraRtmDeleteChannelAttributesBlock"),
        (Operation.ClearChannelAttributes,
            "OnClearChannelAttributesResult AgoraRtmClearChannelAttributesBlock"),
        (Operation.GetChannelAttributes,
            "OnGetChannelAttributesResult AgoraRtmGetChannelAttributesBlock"),
        (Operation.UploadFile, "OnFileMediaUploadResult"),
        (Operation.UploadImage, "OnImageMediaUploadResult"),
        (Operation.DownloadToFile, "OnMediaDownloadToFileResult"),
        (Operation.DownloadToMemory, "OnMediaDownloadToMemoryResult"),
        (Operation.CancelUpload, "OnMediaCancelResult"),
        (Operation.SendInvitation, "AgoraRtmLocalInvitationSendBlock"),
        (Operation.CancelInvitation, "AgoraRtmLocalInvitationCancelBlock"),
        (Operation.AcceptInvitation, "AgoraRtmRemoteInvitationAcceptBlock"),
        (Operation.RefuseInvitation, "AgoraRtmRemoteInvitationRefuseBlock"),
    };

    private static readonly (Act Act, string Names)[] EventNames =
    {
        (Act.StateTold, "OnConnectionStateChanged ConnectionStateChanged"),
        (Act.Message,
            "OnMessageReceivedFromPeer OnFileMessageReceivedFromPeer "
                + "OnImageMessageReceivedFromPeer OnMessageReceived OnFileMessageReceived "
                + "OnImageMessageReceived MessageReceived"),
        (Act.MemberJoined, "OnMemberJoined MemberJoined"),
        (Act.MemberLeft, "OnMemberLeft MemberLeft"),
        (Act.MemberCount, "OnMemberCountUpdated MemberCount"),
        (Act.AttributesTold, "OnAttributesUpdated AttributeUpdate"),
        (Act.PeersTold, "OnPeersOnlineStatusChanged PeersOnlineStatusChanged"),
        (Act.TokenExpired, "OnTokenExpired RtmKitTokenDidExpire"),
        (Act.Progress, "OnMediaUploadingProgress OnMediaDownloadingProgress"),
    };

    private static readonly (string Name, int State, bool IsRemote)[] InvitationNames =
    {
        ("LocalInvitationReceivedByPeer", 2, false),
        ("LocalInvitationAccepted", 3, false),
        ("LocalInvitationRefused", 4, false),
        ("LocalInvitationCanceled", 5, false),
        ("LocalInvitationFailure", 6, false),
        ("RemoteInvitationReceived", 1, true),
        ("RemoteInvitationRefused", 3, true),
        ("RemoteInvitationAccepted", 4, true),
        ("RemoteInvitationCanceled", 5, true),
        ("RemoteInvitationFailure", 6, true),
    };

    // Behind the tables that they are made of.
    private static readonly Dictionary<string, EventShape> Calls = BuildCalls();
    private static readonly Dictionary<string, EventShape> Callbacks = BuildCallbacks();
}
