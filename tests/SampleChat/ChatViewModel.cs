using System;
using System.Collections.ObjectModel;
using System.Linq;
using agora_rtm;

namespace SampleChat;

/// <summary>What the app's main screen shows and does.</summary>
public sealed class ChatViewModel : Observable, IDisposable
{
    private readonly RtmClientEventHandler _handler = new();
    private readonly RtmClient _client;
    private readonly Session _session;
    private readonly TimeProvider _time;

    public ChatViewModel(string appId, TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        _client = new RtmClient(appId, _handler);
        _session = new Session(_client, _handler, _time);
        _session.StateChanged += OnStateChanged;
        Call = new CallViewModel(_client, IsSignedIn);
        _handler.OnMessageReceivedFromPeer = (_, from, message) => With(from).OnReceived(message);
        _handler.OnSendMessageResult = (_, id, code) => Conversations
            .FirstOrDefault(conversation => conversation.IsSending(id))?.OnSendResult(id, code);
    }

    /// <summary>The user who is, or wants to be, signed in.</summary>
    public string? UserId => _session.UserId;

    /// <summary>The state of the connection, in words.</summary>
    public string Status =>
        _session.IsRetrying ? "Trying again soon…" : StatusText.Of(_session.State);

    /// <summary>What the user should know about the last sign-in or its end.</summary>
    public string? Notice => _session.Notice;

    public bool IsOnline => _session.State == CONNECTION_STATE.CONNECTION_STATE_CONNECTED;

    /// <summary>Whether the sign-in button is enabled.</summary>
    public bool CanSignIn =>
        _session.State == CONNECTION_STATE.CONNECTION_STATE_DISCONNECTED;

    public ObservableCollection<Conversation> Conversations { get; } = new();

    public ObservableCollection<Room> Rooms { get; } = new();

    /// <summary>The user's calls.</summary>
    public CallViewModel Call { get; }

    public void SignIn(string userId, string token = "")
    {
        if (CanSignIn)
        {
            _session.SignIn(userId, token);
            ShowSession();
        }
    }

    public void SignOut()
    {
        _session.SignOut();
        ShowSession();
    }

    /// <summary>The conversation with a contact, new or old.</summary>
    public Conversation With(string contact)
    {
        Conversation? conversation = Conversations.FirstOrDefault(c => c.Contact == contact);
        if (conversation is null)
        {
            conversation = new Conversation(contact, _client, _time, IsSignedIn);
            Conversations.Add(conversation);
        }

        return conversation;
    }

    /// <summary>
    /// A room, joined or not. Rooms are kept: the SDK never gives out a channel again whose object
    /// was disposed.
    /// </summary>
    public Room RoomOf(string name)
    {
        Room? room = Rooms.FirstOrDefault(r => r.Name == name);
        if (room is null)
        {
            room = new Room(name, _client, IsSignedIn);
            Rooms.Add(room);
        }

        return room;
    }

    public void Dispose()
    {
        _session.CancelRetry();
        foreach (Room room in Rooms)
        {
            room.Dispose();
        }

        _client.Dispose();
    }

    /// <summary>Whether the SDK takes calls; those of an outage wait in it.</summary>
    private bool IsSignedIn() => _session.State is CONNECTION_STATE.CONNECTION_STATE_CONNECTED
        or CONNECTION_STATE.CONNECTION_STATE_RECONNECTING;

    private void OnStateChanged(CONNECTION_STATE before)
    {
        foreach (Room room in Rooms)
        {
            if (CanSignIn)
            {
                room.Reset();
            }
            else if (IsOnline && before == CONNECTION_STATE.CONNECTION_STATE_RECONNECTING)
            {
                room.Refresh();
            }
        }

        ShowSession();
    }

    private void ShowSession()
    {
        Changed(nameof(UserId));
        Changed(nameof(Status));
        Changed(nameof(Notice));
        Changed(nameof(IsOnline));
        Changed(nameof(CanSignIn));
    }
}
