// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace agora_rtm;

/// <summary>A channel as one client sees it.</summary>
/// <remarks>
/// After Dispose, and on an object whose ID is not valid, all calls return -7 (B-09, F-05). Without
/// a login they return 102 (D-13).
/// </remarks>
public sealed class RtmChannel : IRtmApiNative, IDisposable
{
    private readonly RtmClient _owner;
    private readonly RtmClientFace _face;
    private readonly RtmChannelEventHandler _handler;
    private readonly SimChannel _channel;
    private readonly string _id;
    private bool _isDisposed;

    internal RtmChannel(
        RtmClient owner, RtmClientFace face, string id, RtmChannelEventHandler handler)
    {
        _owner = owner;
        _face = face;
        _id = id;
        _handler = handler;
        handler.IndexIn(face.Host);
        _channel = face.Client.Channels.Create(id, _ => new Sink(this));
    }

    /// <summary>
    /// The channel's ID. The wrapper declares a number here and returns part of a pointer; the
    /// simulator returns the ID (F-26).
    /// </summary>
    public string GetId() => _id;

    /// <summary>
    /// Joins. OnJoinSuccess follows after 20 ms, then OnMemberCountUpdated 20 ms later (F-08,
    /// S-15); the other members get OnMemberJoined.
    /// </summary>
    /// <returns>
    /// 0, 102, 101 or -7. Called back to OnJoinFailure: 4 no answer in 5 s (F-13), 5 over 20
    /// channels (F-09), 6 joined already (F-10), 7 over 50 joins in 3 s (F-11), 8 over 2 joins of
    /// this channel in 5 s (F-12).
    /// </returns>
    public int Join() => Call(UnityNames.Join, Operation.JoinChannel, channel => channel.Join());

    /// <summary>
    /// Leaves. OnLeave(0) follows at once, without waiting for the service (F-15); a join under way
    /// is cancelled (S-37).
    /// </summary>
    /// <returns>0, 102, 101 or -7. Called back: 3 if not in the channel (F-16).</returns>
    public int Leave() => Call(
        UnityNames.Leave, Operation.LeaveChannel, channel => channel.Leave());

    /// <summary>Sends a message to the other members.</summary>
    /// <inheritdoc cref="SendMessage(IMessage, SendMessageOptions)"/>
    public int SendMessage(IMessage message) => SendMessage(message, default);

    /// <summary>
    /// Sends a message to the other members; the sender does not get it (G-01). OnSendMessageResult
    /// follows after 20 ms: 0 when the service has it (G-02).
    /// </summary>
    /// <param name="message">The message, fixed at this call (E-19).</param>
    /// <param name="options">Ignored: nothing is stored for absent members (G-09).</param>
    /// <returns>
    /// 0, or at once: 4 over 32 KB (G-05), 102, 101, -7, the last also for a message that was
    /// received. Called back: 1 not joined (G-04), 2 no answer in 10 s (G-06), 3 more than
    /// 180 messages in 3 s (G-07).
    /// </returns>
    /// <exception cref="NullReferenceException">The message is null .</exception>
    public int SendMessage(IMessage message, SendMessageOptions options)
    {
        if (IsGone)
        {
            // -7 comes before a look at the message, which may be null.
            return Call(UnityNames.SendMessage, Operation.SendChannelMessage, _ => Failure.None);
        }

        WrapperNull.Check(message, nameof(message));
        MessageDraft draft = message.ToDraft();
        return Call(
            UnityNames.SendMessage,
            Operation.SendChannelMessage,
            channel => channel.Send(draft),
            gone: message.IsNative ? null : "A-23",
            ("messageId", draft.Id),
            ("message", draft.Content));
    }

    /// <summary>
    /// Asks who is in the channel. OnGetMembers follows after 20 ms with up to 512 members, one's
    /// own user included (H-01, H-02).
    /// </summary>
    /// <returns>
    /// 0, 102, 101 or -7. Called back: 3 no answer in 5 s, 4 more than 5 in 2 s (H-04), 5 not
    /// joined (H-03).
    /// </returns>
    public int GetMembers() => Call(
        UnityNames.GetMembers, Operation.GetMembers, channel => channel.GetMembers());

    /// <summary>
    /// Ends the object: the user leaves the channel, but the app gets no OnLeave (B-14). A second
    /// call does nothing. Inside a callback of the client it is put off (S-12).
    /// </summary>
    public void Dispose()
    {
        if (_isDisposed || _face.IsDisposed || _face.Host.HasEnded)
        {
            return;
        }

        using ThreadGate.Passage passage = _face.Enter(UnityNames.DisposeChannel);
        _face.Note(UnityNames.DisposeChannel, new CallArguments(("channel", _id)), "B-14");
        _face.DisposeSafely(UnityNames.DisposeChannel, ReleaseNow);
    }

    internal void ReleaseNow()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _handler.Release();
        if (_channel is not null)
        {
            _face.Client.Channels.Release(_channel);
        }

        _owner.Forget(this, _id);
    }

    internal void Deliver(ClientEvent happened)
    {
        if (!_isDisposed)
        {
            _face.Run(
                happened,
                FindHandler(happened),
                () => UnityCallbacks.Run(_handler, _handler.IndexIn(_face.Host), happened));
        }
    }

    private bool IsGone => _isDisposed || _channel is null || _face.IsDisposed;

    private Delegate FindHandler(ClientEvent happened) =>
        _handler.IsReleased ? null : UnityCallbacks.Find(_handler, happened);

    private int Call(
        TraceName name, Operation operation, Func<SimChannel, Failure> body, string gone = null,
        params (string Name, object Value)[] more)
    {
        (string, object)[] arguments = new (string, object)[more.Length + 1];
        arguments[0] = ("channel", _id);
        more.CopyTo(arguments, 1);
        return _face.Call(
            name, new CallArguments(arguments), operation, () => body(_channel),
            IsGone ? "B-09" : gone);
    }

    /// <summary>Takes the channel's events; the public class should not show it.</summary>
    private sealed class Sink : IClientSink
    {
        private readonly RtmChannel _owner;

        public Sink(RtmChannel owner) => _owner = owner;

        public void OnEvent(ClientEvent happened)
        {
            if (!_owner._isDisposed)
            {
                _owner._face.Queue(_owner, happened, _owner.FindHandler(happened) is not null);
            }
        }
    }
}
