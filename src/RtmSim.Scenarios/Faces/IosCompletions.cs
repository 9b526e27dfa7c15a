using System;
using System.Collections.Generic;
using System.Linq;
using DT.Xamarin.Agora;

namespace RtmSim.Scenarios.Faces;

/// <summary>
/// A completion for each kind of call, which does nothing but say that it was called; null for
/// those that the user's app does not give (PR-04).
/// </summary>
internal sealed class IosCompletions
{
    private readonly Action _called;
    private readonly IReadOnlyList<string> _without;

    public IosCompletions(Action called, IReadOnlyList<string> without)
    {
        _called = called;
        _without = without;
    }

    public AgoraRtmAddOrUpdateChannelAttributesBlock? AddOrUpdateChannelAttributes =>
        Given<AgoraRtmAddOrUpdateChannelAttributesBlock>(_ => _called());

    public AgoraRtmAddOrUpdateLocalUserAttributesBlock? AddOrUpdateLocalUserAttributes =>
        Given<AgoraRtmAddOrUpdateLocalUserAttributesBlock>(_ => _called());

    public AgoraRtmChannelMemberCountBlock? ChannelMemberCount =>
        Given<AgoraRtmChannelMemberCountBlock>((_, _) => _called());

    public AgoraRtmClearChannelAttributesBlock? ClearChannelAttributes =>
        Given<AgoraRtmClearChannelAttributesBlock>(_ => _called());

    public AgoraRtmClearLocalUserAttributesBlock? ClearLocalUserAttributes =>
        Given<AgoraRtmClearLocalUserAttributesBlock>(_ => _called());

    public AgoraRtmDeleteChannelAttributesBlock? DeleteChannelAttributes =>
        Given<AgoraRtmDeleteChannelAttributesBlock>(_ => _called());

    public AgoraRtmDeleteLocalUserAttributesBlock? DeleteLocalUserAttributes =>
        Given<AgoraRtmDeleteLocalUserAttributesBlock>(_ => _called());

    public AgoraRtmGetChannelAttributesBlock? GetChannelAttributes =>
        Given<AgoraRtmGetChannelAttributesBlock>((_, _) => _called());

    public AgoraRtmGetMembersBlock? GetMembers =>
        Given<AgoraRtmGetMembersBlock>((_, _) => _called());

    public AgoraRtmGetUserAttributesBlock? GetUserAttributes =>
        Given<AgoraRtmGetUserAttributesBlock>((_, _, _) => _called());

    public AgoraRtmJoinChannelBlock? JoinChannel => Given<AgoraRtmJoinChannelBlock>(_ => _called());

    public AgoraRtmLeaveChannelBlock? LeaveChannel =>
        Given<AgoraRtmLeaveChannelBlock>(_ => _called());

    public AgoraRtmLocalInvitationCancelBlock? LocalInvitationCancel =>
        Given<AgoraRtmLocalInvitationCancelBlock>(_ => _called());

    public AgoraRtmLocalInvitationSendBlock? LocalInvitationSend =>
        Given<AgoraRtmLocalInvitationSendBlock>(_ => _called());

    public AgoraRtmLoginBlock? Login => Given<AgoraRtmLoginBlock>(_ => _called());

    public AgoraRtmLogoutBlock? Logout => Given<AgoraRtmLogoutBlock>(_ => _called());

    public AgoraRtmQueryPeersBySubscriptionOptionBlock? QueryPeersBySubscriptionOption =>
        Given<AgoraRtmQueryPeersBySubscriptionOptionBlock>((_, _) => _called());

    public AgoraRtmQueryPeersOnlineBlock? QueryPeersOnline =>
        Given<AgoraRtmQueryPeersOnlineBlock>((_, _) => _called());

    public AgoraRtmRemoteInvitationAcceptBlock? RemoteInvitationAccept =>
        Given<AgoraRtmRemoteInvitationAcceptBlock>(_ => _called());

    public AgoraRtmRemoteInvitationRefuseBlock? RemoteInvitationRefuse =>
        Given<AgoraRtmRemoteInvitationRefuseBlock>(_ => _called());

    public AgoraRtmRenewTokenBlock? RenewToken =>
        Given<AgoraRtmRenewTokenBlock>((_, _) => _called());

    public AgoraRtmSendChannelMessageBlock? SendChannelMessage =>
        Given<AgoraRtmSendChannelMessageBlock>(_ => _called());

    public AgoraRtmSendPeerMessageBlock? SendPeerMessage =>
        Given<AgoraRtmSendPeerMessageBlock>(_ => _called());

    public AgoraRtmSetChannelAttributesBlock? SetChannelAttributes =>
        Given<AgoraRtmSetChannelAttributesBlock>(_ => _called());

    public AgoraRtmSetLocalUserAttributesBlock? SetLocalUserAttributes =>
        Given<AgoraRtmSetLocalUserAttributesBlock>(_ => _called());

    public AgoraRtmSubscriptionRequestBlock? SubscriptionRequest =>
        Given<AgoraRtmSubscriptionRequestBlock>(_ => _called());

    private T? Given<T>(T completion)
        where T : Delegate => _without.Contains(typeof(T).Name) ? null : completion;
}
