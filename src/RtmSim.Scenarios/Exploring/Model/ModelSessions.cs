using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>Who is logged in.</summary>
internal sealed class ModelSessions : ModelPart
{
    private const int AlreadyLoggedIn = 8;

    private readonly ModelChannels _channels;
    private readonly ModelMessages _messages;
    private readonly ModelPresence _presence;
    private readonly ModelInvitations _invitations;

    public ModelSessions(
        Outlook outlook, ModelChannels channels, ModelMessages messages, ModelPresence presence,
        ModelInvitations invitations)
        : base(outlook)
    {
        _channels = channels;
        _messages = messages;
        _presence = presence;
        _invitations = invitations;
    }

    /// <summary>False where the model does not go on: another client has the user.</summary>
    public bool LogIn(ModelClient client, Called call)
    {
        if (client.IsOnline)
        {
            Answer(client, call.Operation, AlreadyLoggedIn);
            return true;
        }

        string userId = Text(call, "userId");
        if (client.App.Online.ContainsKey(userId))
        {
            return false;
        }

        Outlook.Expect(client, Told.State(2, 1));
        Answer(client, call.Operation, Codes.Ok);
        Outlook.Expect(client, Told.State(3, 2));
        client.User = userId;
        client.OnlineSince = Outlook.Now;
        client.App.Online[userId] = client;
        _presence.Announce(client.App, userId);
        return _messages.Deliver(client);
    }

    public void LogOut(ModelClient client, Called call)
    {
        if (client.User is not { } userId)
        {
            Answer(client, call.Operation, Codes.NotLoggedIn);
            return;
        }

        Answer(client, call.Operation, Codes.Ok);
        Outlook.Expect(client, Told.State(1, 6));
        _invitations.LogOut(client);
        _channels.LeaveAll(client);
        client.Subscriptions.Clear();
        client.Attributes.Clear();
        client.App.Online.Remove(userId);
        client.User = null;
        _presence.Announce(client.App, userId);
    }
}
