using System.Collections.Generic;
using DT.Xamarin.Agora;
using RtmSim.Client;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim.Facades.Ios;

/// <summary>
/// The app's objects for a client's invitations: delegates get the objects the app knows already.
/// </summary>
internal sealed class IosInvitations
{
    private readonly Invitations _client;
    private readonly OrderedMap<CallId, AgoraRtmLocalInvitation> _made =
        new(EqualityComparer<CallId>.Default);

    private readonly OrderedMap<CallId, AgoraRtmRemoteInvitation> _got =
        new(EqualityComparer<CallId>.Default);

    public IosInvitations(Invitations client) => _client = client;

    /// <summary>
    /// The client's invitation behind an object. It is made at the first call, with what the object
    /// says then: before, and while no call of it was taken, the object belongs to no client and
    /// may still change its callee.
    /// </summary>
    public CallerInvitation Target(AgoraRtmLocalInvitation invitation)
    {
        CallerInvitation? target = invitation.Target;
        bool isOld = target is { State: CallerState.Idle }
            && (target.CalleeId != (invitation.CalleeId ?? string.Empty)
                || !_made.ContainsKey(target.Call));
        if (target is null || isOld)
        {
            target = _client.Create(invitation.CalleeId ?? string.Empty);
            invitation.Target = target;
            _made[target.Call] = invitation;
        }

        target.Content = invitation.Content ?? string.Empty;
        target.ChannelId = invitation.ChannelId ?? string.Empty;
        return target;
    }

    public AgoraRtmLocalInvitation Find(CallerInvitation invitation) => _made[invitation.Call];

    public AgoraRtmRemoteInvitation Find(CalleeInvitation invitation)
    {
        if (!_got.TryGetValue(invitation.Call, out AgoraRtmRemoteInvitation? known))
        {
            known = new AgoraRtmRemoteInvitation(invitation);
            _got[invitation.Call] = known;
        }

        return known;
    }
}
