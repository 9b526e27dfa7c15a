using System;
using System.Linq;
using DT.Xamarin.Agora;
using Foundation;
using NodaTime;

namespace RtmSim.Scenarios.Faces;

/// <content>Processes that end and begin, and send back what they get.</content>
internal sealed partial class IosActor
{
    private Func<string, bool>? _isEcho;

    public void SlowCallbacks(Duration each) => _simulation.Users.SlowCallbacks(_kit, each);

    public void Crash() => _simulation.Users.Crash(_kit);

    public void Restart()
    {
        Crash();
        _made.Clear();
        _got.Clear();
        (_kit, _callKit) = NewProcess();
    }

    public void Echo(Func<string, bool> isEcho) => _isEcho = isEcho;

    private (AgoraRtmKit Kit, AgoraRtmCallKit? Calls) NewProcess()
    {
        AgoraRtmDelegate? told = Attached<AgoraRtmDelegate>(new Client(this));
        AgoraRtmKit kit = User.AppId.Length == 0
            ? new AgoraRtmKit { AgoraRtmDelegate = told }
            : new AgoraRtmKit(User.AppId, told);
        if (!User.HasCallManager)
        {
            return (kit, null);
        }

        AgoraRtmCallKit calls = kit.GetRtmCallKit();
        calls.CallDelegate = Attached<AgoraRtmCallDelegate>(new Calls(this));
        return (kit, calls);
    }

    /// <summary>The delegate, unless the user's app has none of its kind (PR-03).</summary>
    private T? Attached<T>(T told)
        where T : class => User.Without.Contains(typeof(T).Name) ? null : told;

    private void SendBack(string from, Action<AgoraRtmMessage> send, AgoraRtmMessage message)
    {
        if (_isEcho is not null && from != User.Id && !_isEcho(from))
        {
            send(message is AgoraRtmRawMessage raw
                ? new AgoraRtmRawMessage(NSData.FromArray(raw.RawData.ToArray()), raw.Text)
                : new AgoraRtmMessage(message.Text));
        }
    }
}
