using System;
using System.Collections.ObjectModel;
using System.Linq;
using DT.Xamarin.Agora;

namespace SampleChat.Ios;

/// <summary>
/// What the app's main screen shows and does. The SDK calls back on a thread of its own, so that
/// views go over to theirs when something here changes.
/// </summary>
public sealed class ChatViewModel : Observable, IDisposable
{
    private const int AppIdLength = 32;

    // The SDK holds its delegate weakly: somebody else has to keep it alive.
    private readonly Events _events;
    private readonly AgoraRtmKit _kit;
    private readonly Session _session;
    private readonly TimeProvider _time;

    /// <exception cref="ArgumentException">There is no such App ID.</exception>
    public ChatViewModel(string appId, TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        _events = new Events(this);
        _kit = NewKit(appId, _events);
        _session = new Session(_kit, _time);
        _session.StateChanged += OnStateChanged;
        Call = new CallViewModel(_kit, IsSignedIn);
    }

    /// <summary>The user who is, or wants to be, signed in.</summary>
    public string? UserId => _session.UserId;

    /// <summary>The state of the connection, in words.</summary>
    public string Status =>
        _session.IsRetrying ? "Trying again soon…" : StatusText.Of(_session.State);

    /// <summary>What the user should know about the last sign-in or its end.</summary>
    public string? Notice => _session.Notice;

    public bool IsOnline => _session.State == AgoraRtmConnectionState.Connected;

    /// <summary>Whether the sign-in button is enabled.</summary>
    public bool CanSignIn => _session.State == AgoraRtmConnectionState.Disconnected;

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
            conversation = new Conversation(contact, _kit, _time, IsSignedIn);
            Conversations.Add(conversation);
        }

        return conversation;
    }

    /// <summary>
    /// A room, joined or not. There is one of a name: a second one would get the same channel from
    /// the SDK, and take its events away from the first.
    /// </summary>
    public Room RoomOf(string name)
    {
        Room? room = Rooms.FirstOrDefault(r => r.Name == name);
        if (room is null)
        {
            room = new Room(name, _kit, IsSignedIn);
            Rooms.Add(room);
        }

        return room;
    }

    /// <summary>Leaves a room for good; later it can be opened anew, without its lines.</summary>
    public void CloseRoom(Room room)
    {
        if (Rooms.Remove(room))
        {
            room.Close();
        }
    }

    public void Dispose()
    {
        _session.CancelRetry();
        foreach (Room room in Rooms)
        {
            room.Close();
        }

        _kit.Dispose();
    }

    /// <summary>For a bad App ID the SDK gives nil, which the binding makes an exception.</summary>
    private static AgoraRtmKit NewKit(string appId, AgoraRtmDelegate events)
    {
        try
        {
            return new AgoraRtmKit(appId, events);
        }
        catch (Exception nil) when (nil is not InvalidOperationException)
        {
            // The binding has no type of its own for it, but others throw more particular ones.
            throw new ArgumentException(
                $"This build has the App ID \"{appId}\"; it should have the project's, which is "
                + $"{AppIdLength} characters long.",
                nameof(appId),
                nil);
        }
    }

    /// <summary>Whether the SDK takes calls; those of an outage wait in it.</summary>
    private bool IsSignedIn() => _session.State is AgoraRtmConnectionState.Connected
        or AgoraRtmConnectionState.Reconnecting;

    private void OnStateChanged(AgoraRtmConnectionState before)
    {
        foreach (Room room in Rooms)
        {
            if (CanSignIn)
            {
                room.Reset();
            }
            else if (IsOnline && before == AgoraRtmConnectionState.Reconnecting)
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

    private sealed class Events : AgoraRtmDelegate
    {
        private readonly ChatViewModel _owner;

        public Events(ChatViewModel owner) => _owner = owner;

        public override void ConnectionStateChanged(
            AgoraRtmKit kit, AgoraRtmConnectionState state,
            AgoraRtmConnectionChangeReason reason) => _owner._session.OnState(state, reason);

        public override void MessageReceived(
            AgoraRtmKit kit, AgoraRtmMessage message, string peerId) =>
            _owner.With(peerId).OnReceived(message);
    }
}
