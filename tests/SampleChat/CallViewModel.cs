using System;
using System.Collections.ObjectModel;
using System.Globalization;
using agora_rtm;

namespace SampleChat;

/// <summary>
/// The user's calls, one at a time. The SDK hands over a new object in each callback, so that calls
/// are told apart by the other user and by a number that this app sends as content.
/// </summary>
public sealed class CallViewModel : Observable
{
    private readonly RtmCallManager _calls;
    private readonly Func<bool> _isSignedIn;
    private LocalInvitation? _outgoing;
    private RemoteInvitation? _incoming;
    private CallStage _stage;
    private string? _contact;
    private string? _notice;
    private int _lastNumber;

    internal CallViewModel(RtmClient client, Func<bool> isSignedIn)
    {
        _isSignedIn = isSignedIn;
        _calls = client.GetRtmCallManager(MakeHandler());
    }

    public CallStage Stage
    {
        get => _stage;
        private set => Set(ref _stage, value);
    }

    /// <summary>Who is at the other side; null without a call.</summary>
    public string? Contact
    {
        get => _contact;
        private set => Set(ref _contact, value);
    }

    /// <summary>What became of the last call, if the user should know.</summary>
    public string? Notice
    {
        get => _notice;
        private set => Set(ref _notice, value);
    }

    /// <summary>Who called and was not answered, oldest first.</summary>
    public ObservableCollection<string> Missed { get; } = new();

    public void Start(string contact)
    {
        if (Stage != CallStage.None)
        {
            return;
        }

        if (!_isSignedIn())
        {
            Notice = SendOutcome.NotSignedIn.Problem;
            return;
        }

        Notice = null;
        Contact = contact;
        Stage = CallStage.Calling;

        // An invitation that was sent is used up: each call needs a new one.
        _outgoing = _calls.CreateLocalCallInvitation(contact);
        _outgoing.SetContent((++_lastNumber).ToString(CultureInfo.InvariantCulture));
        int code = _calls.SendLocalInvitation(_outgoing);
        if (code != 0)
        {
            End(CallText.Of((INVITATION_API_CALL_ERR_CODE)code));
        }
    }

    public void Accept()
    {
        if (Stage == CallStage.RingingHere)
        {
            Answer(_calls.AcceptRemoteInvitation(_incoming));
        }
    }

    public void Refuse()
    {
        if (Stage == CallStage.RingingHere)
        {
            Answer(_calls.RefuseRemoteInvitation(_incoming));
        }
    }

    /// <summary>
    /// Gives up calling. A call that is connected just ends, of which the SDK knows nothing.
    /// </summary>
    public void HangUp()
    {
        if (Stage is CallStage.Calling or CallStage.RingingThere)
        {
            Answer(_calls.CancelLocalInvitation(_outgoing));
        }
        else if (Stage == CallStage.Connected)
        {
            End(null);
        }
    }

    private RtmCallEventHandler MakeHandler() => new()
    {
        OnLocalInvitationReceivedByPeer = _ =>
        {
            if (Stage == CallStage.Calling)
            {
                Stage = CallStage.RingingThere;
            }
        },
        OnLocalInvitationAccepted = (_, _) => Stage = CallStage.Connected,
        OnLocalInvitationRefused = (call, response) =>
            End(CallText.OfRefusal(call.GetCalleeId(), response)),
        OnLocalInvitationCanceled = _ => End(null),
        OnLocalInvitationFailure = (call, code) => End(CallText.Of(call.GetCalleeId(), code)),
        OnRemoteInvitationReceived = OnCalled,
        OnRemoteInvitationAccepted = call => WhenCurrent(call, () => Stage = CallStage.Connected),
        OnRemoteInvitationRefused = call => WhenCurrent(call, () => End(null)),
        OnRemoteInvitationCanceled = call => WhenCurrent(call, Miss),
        OnRemoteInvitationFailure = (call, code) => WhenCurrent(call, () =>
        {
            if (code == REMOTE_INVITATION_ERR_CODE.REMOTE_INVITATION_ERR_INVITATION_EXPIRE)
            {
                Miss();
            }
            else
            {
                End("The call could not be connected.");
            }
        }),
    };

    private void OnCalled(RemoteInvitation call)
    {
        if (Stage != CallStage.None)
        {
            // The SDK knows no busy line: the app says so itself.
            call.SetResponse(Signals.Busy);
            _calls.RefuseRemoteInvitation(call);
            return;
        }

        Notice = null;
        _incoming = call;
        Contact = call.GetCallerId();
        Stage = CallStage.RingingHere;
    }

    private void WhenCurrent(RemoteInvitation call, Action action)
    {
        if (_incoming is not null && call.GetCallerId() == _incoming.GetCallerId()
            && call.GetContent() == _incoming.GetContent())
        {
            action();
        }
    }

    /// <summary>What the user decided was taken; or the call was over by then.</summary>
    private void Answer(int code)
    {
        if (code == 0)
        {
            Stage = CallStage.Settling;
        }
    }

    private void Miss()
    {
        Missed.Add(Contact!);
        End($"Missed call from {Contact}.");
    }

    private void End(string? notice)
    {
        Notice = notice;
        Contact = null;
        Stage = CallStage.None;
        _outgoing = null;
        _incoming = null;
    }
}
