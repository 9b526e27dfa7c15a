using System;
using System.Collections.ObjectModel;
using System.Globalization;
using DT.Xamarin.Agora;

namespace SampleChat.Ios;

/// <summary>
/// The user's calls, one at a time. The SDK hands over the same object for a call each time, which
/// tells the current one from those that are over.
/// </summary>
public sealed partial class CallViewModel : Observable
{
    private readonly AgoraRtmCallKit _calls;
    private readonly Events _events;
    private readonly Func<bool> _isSignedIn;
    private AgoraRtmLocalInvitation? _outgoing;
    private AgoraRtmRemoteInvitation? _incoming;
    private CallStage _stage;
    private string? _contact;
    private string? _notice;
    private int _lastNumber;

    internal CallViewModel(AgoraRtmKit kit, Func<bool> isSignedIn)
    {
        _isSignedIn = isSignedIn;
        _events = new Events(this);
        _calls = kit.GetRtmCallKit();
        _calls.CallDelegate = _events;
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

        // An invitation that was sent is used up: each call needs a new one. The number is for the
        // app's edition in Unity, whose SDK gives it no object to know a call by.
        _outgoing = new AgoraRtmLocalInvitation(contact)
        {
            Content = (++_lastNumber).ToString(CultureInfo.InvariantCulture),
        };
        _calls.SendLocalInvitation(_outgoing, code =>
        {
            if (code != AgoraRtmInvitationApiCallErrorCode.Ok)
            {
                End(CallText.Of(code));
            }
        });
    }

    public void Accept()
    {
        if (Stage == CallStage.RingingHere)
        {
            // What comes of it is told to the delegate, also where the call was over by then.
            Stage = CallStage.Settling;
            _calls.AcceptRemoteInvitation(_incoming, null);
        }
    }

    public void Refuse()
    {
        if (Stage == CallStage.RingingHere)
        {
            Stage = CallStage.Settling;
            _calls.RefuseRemoteInvitation(_incoming, null);
        }
    }

    /// <summary>
    /// Gives up calling. A call that is connected just ends, of which the SDK knows nothing.
    /// </summary>
    public void HangUp()
    {
        if (Stage is CallStage.Calling or CallStage.RingingThere)
        {
            Stage = CallStage.Settling;
            _calls.CancelLocalInvitation(_outgoing, null);
        }
        else if (Stage == CallStage.Connected)
        {
            End(null);
        }
    }

    private void OnCalled(AgoraRtmRemoteInvitation call)
    {
        if (Stage != CallStage.None)
        {
            // The SDK knows no busy line: the app says so itself.
            call.Response = Signals.Busy;
            _calls.RefuseRemoteInvitation(call, null);
            return;
        }

        Notice = null;
        _incoming = call;
        Contact = call.CallerId;
        Stage = CallStage.RingingHere;
    }

    private void OnFailure(AgoraRtmRemoteInvitationErrorCode code)
    {
        if (code == AgoraRtmRemoteInvitationErrorCode.Expire)
        {
            Miss();
        }
        else
        {
            End("The call could not be connected.");
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
