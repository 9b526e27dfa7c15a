using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>The whole model: it takes calls, and says who is told what.</summary>
internal sealed class ModelService
{
    private readonly OrderedMap<string, ModelApp> _apps = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ModelClient> _clients = new();
    private readonly ModelChannels _channels;
    private readonly ModelMessages _messages;
    private readonly ModelPresence _presence;
    private readonly ModelAttributes _attributes;
    private readonly ModelInvitations _invitations;
    private readonly ModelSessions _sessions;

    public ModelService()
    {
        _channels = new ModelChannels(Outlook);
        _messages = new ModelMessages(Outlook);
        _presence = new ModelPresence(Outlook);
        _attributes = new ModelAttributes(Outlook);
        _invitations = new ModelInvitations(Outlook);
        _sessions = new ModelSessions(Outlook, _channels, _messages, _presence, _invitations);
    }

    public Outlook Outlook { get; } = new();

    public void Make(int number, string appId)
    {
        if (!_apps.TryGetValue(appId, out ModelApp? app))
        {
            _apps[appId] = app = new ModelApp();
        }

        _clients[number] = new ModelClient(number, app);
    }

    /// <summary>Null for one whose making the trace does not have.</summary>
    public ModelClient? Client(int number) =>
        _clients.TryGetValue(number, out ModelClient? client) ? client : null;

    /// <summary>Lets time go by; false where the model cannot go on.</summary>
    public bool Advance(long ticks)
    {
        Outlook.Now = ticks;
        return _invitations.Advance(ticks);
    }

    public void Release(ModelClient client, string channelId) =>
        _channels.Release(client, channelId);

    /// <summary>What an invitation's call is answered with; null where it is not said.</summary>
    public int? CodeOf(ModelClient client, Called call) => _invitations.CodeOf(client, call);

    /// <summary>Whether a call comes too near to an end of an invitation.</summary>
    public bool IsUnsure(Operation operation) => operation switch
    {
        Operation.Logout => _invitations.IsUnsure(Moment.LogoutTime),
        Operation.CancelInvitation or Operation.AcceptInvitation
            or Operation.RefuseInvitation => _invitations.IsUnsure(0),
        _ => false,
    };

    /// <summary>Takes a call that the SDK took; false where the model cannot go on.</summary>
    public bool Do(ModelClient client, Called call)
    {
        switch (call.Operation)
        {
            case Operation.Login:
                return _sessions.LogIn(client, call);
            case Operation.Logout:
                _sessions.LogOut(client, call);
                return true;
            case Operation.SendPeerMessage:
                _messages.Send(client, call);
                return true;
            case Operation.QueryPeers:
                _presence.Query(client, call);
                return true;
            case Operation.SubscribePeers:
                _presence.Subscribe(client, call);
                return true;
            case Operation.UnsubscribePeers:
                _presence.Unsubscribe(client, call);
                return true;
            case Operation.ListSubscribedPeers:
                _presence.List(client, call);
                return true;
            case >= Operation.SendInvitation and <= Operation.RefuseInvitation:
                _invitations.Do(client, call);
                return true;
            case >= Operation.SetUserAttributes and <= Operation.GetChannelAttributes:
                return DoWithAttributes(client, call);
            default:
                return DoInChannel(client, call);
        }
    }

    private bool DoInChannel(ModelClient client, Called call)
    {
        switch (call.Operation)
        {
            case Operation.JoinChannel:
                return _channels.Join(client, call);
            case Operation.LeaveChannel:
                _channels.Leave(client, call);
                return true;
            case Operation.SendChannelMessage:
                _channels.Send(client, call);
                return true;
            case Operation.GetMembers:
                _channels.ListMembers(client, call);
                return true;
            case Operation.GetMemberCount:
                _channels.Count(client, call);
                return true;
            default:
                return false;
        }
    }

    private bool DoWithAttributes(ModelClient client, Called call)
    {
        switch (call.Operation)
        {
            case Operation.GetUserAttributes:
                _attributes.GetUser(client, call);
                return true;
            case Operation.GetChannelAttributes:
                return _attributes.GetChannel(client, call);
            case >= Operation.SetUserAttributes and < Operation.GetUserAttributes:
                _attributes.ChangeUser(client, call);
                return true;
            case >= Operation.SetChannelAttributes and < Operation.GetChannelAttributes:
                return _attributes.ChangeChannel(client, call);
            default:
                return false;
        }
    }
}
