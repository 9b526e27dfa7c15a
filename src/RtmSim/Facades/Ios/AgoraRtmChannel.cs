// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using System.Linq;
using Foundation;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Ios;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace DT.Xamarin.Agora;

/// <summary>A channel as one client sees it.</summary>
/// <remarks>
/// Without a login all completions get NotLoggedIn at once (D-13); when the client has destroyed
/// the channel, NotInitialized (B-23).
/// </remarks>
public class AgoraRtmChannel : NSObject
{
    private readonly DelegateSlot<AgoraRtmChannelDelegate> _delegate =
        new(methods => new ExportedChannelDelegate(methods));

    private readonly SimChannel _channel;

    /// <summary>
    /// A channel of no client, which the binding allows: all completions get NotInitialized at once
    /// (S-86).
    /// </summary>
    public AgoraRtmChannel()
    {
    }

    internal AgoraRtmChannel(AgoraRtmKit kit, string channelId)
    {
        Kit = kit;
        Id = channelId;
        _channel = kit.Face.Client.Channels.Create(channelId, _ => new Sink(this));
    }

    /// <summary>Who is told of events; null for nobody.</summary>
    /// <remarks>Null too while WeakChannelDelegate is an object of another class.</remarks>
    public AgoraRtmChannelDelegate ChannelDelegate
    {
        get => _delegate.Typed;
        set => _delegate.Object = value;
    }

    /// <summary>
    /// The same, as any object. One of another class is told by its methods with an
    /// <see cref="ExportAttribute"/> of the delegate's selectors.
    /// </summary>
    public virtual NSObject WeakChannelDelegate
    {
        get => _delegate.Object;
        set => _delegate.Object = value;
    }

    /// <summary>The client it belongs to; null for none.</summary>
    public virtual AgoraRtmKit Kit { get; }

    /// <summary>Who is told of events; null for nobody.</summary>
    internal AgoraRtmChannelDelegate Told => _delegate.Told;

    internal string Id { get; }

    /// <summary>Whether the app has destroyed it; a callback may still run (S-12).</summary>
    internal bool IsEnding { get; set; }

    /// <summary>Asks who is in the channel (H-01).</summary>
    /// <param name="completionBlock">
    /// Told at once: NotLoggedIn. Later: Ok after 20 ms with up to 512 members, one's own user
    /// included (H-02), NotInChannel (H-03), TooOften, Timeout (H-04). Not told if the channel is
    /// destroyed first (F-24).
    /// </param>
    public virtual void GetMembersWithCompletion(AgoraRtmGetMembersBlock completionBlock) => Call(
        IosNames.GetMembers,
        new Completion(
            Operation.GetMembers, completionBlock,
            (result, code) => completionBlock(
                Members((MembersResult)result), (AgoraRtmGetMembersErrorCode)code)),
        channel => channel.GetMembers());

    /// <summary>
    /// Joins: the completion gets Ok after 20 ms, then the delegate the number of members (F-08);
    /// the other members get MemberJoined (F-06).
    /// </summary>
    /// <param name="completionBlock">
    /// Told at once: NotLoggedIn. Later: Ok, Timeout (F-13), ExceedLimit (F-09), AlreadyJoined
    /// (F-10), ChannelErrorTooOften (F-11), SameChannelErrorTooOften (F-12). Not told if the user
    /// leaves first (S-37).
    /// </param>
    public virtual void JoinWithCompletion(AgoraRtmJoinChannelBlock completionBlock) => Call(
        IosNames.Join,
        new Completion(
            Operation.JoinChannel, completionBlock,
            (_, code) => completionBlock((AgoraRtmJoinChannelErrorCode)code)),
        channel => channel.Join());

    /// <summary>
    /// Leaves, without waiting for the service (F-15); a join under way is cancelled (S-37).
    /// </summary>
    /// <param name="completionBlock">
    /// Told at once: NotLoggedIn. Later, without delay: Ok, or NotInChannel (F-16).
    /// </param>
    public virtual void LeaveWithCompletion(AgoraRtmLeaveChannelBlock completionBlock) => Call(
        IosNames.Leave,
        new Completion(
            Operation.LeaveChannel, completionBlock,
            (_, code) => completionBlock((AgoraRtmLeaveChannelErrorCode)code)),
        channel => channel.Leave());

    /// <summary>Sends a message to the other members.</summary>
    /// <param name="message">The message, fixed at this call (E-19).</param>
    /// <param name="completionBlock">As for the overload with options.</param>
    public virtual void SendMessage(
        AgoraRtmMessage message, AgoraRtmSendChannelMessageBlock completionBlock) =>
        SendMessage(message, null, completionBlock);

    /// <summary>
    /// Sends a message to the other members; the sender does not get it (G-01).
    /// </summary>
    /// <param name="message">The message, fixed at this call (E-19).</param>
    /// <param name="options">Not looked at: nothing is stored for absent members (G-09).</param>
    /// <param name="completionBlock">
    /// Told at once: InvalidMessage for null, over 32 KB or a received one (G-05, A-23),
    /// NotLoggedIn. Later: Ok when the service has it, after 20 ms (G-02), Failure if not joined
    /// (G-04), Timeout after 10 s (G-06), TooOften (G-07). Not told if the channel is destroyed
    /// first (F-24), though the message is on its way.
    /// </param>
    public virtual void SendMessage(
        AgoraRtmMessage message, AgoraRtmSendMessageOptions options,
        AgoraRtmSendChannelMessageBlock completionBlock)
    {
        MessageDraft draft = Kit?.ToDraft(message) ?? default;
        Call(
            IosNames.SendMessage,
            new Completion(
                Operation.SendChannelMessage, completionBlock,
                (_, code) => completionBlock((AgoraRtmSendChannelMessageErrorCode)code)),
            channel => channel.Send(draft),
            ("messageId", draft.Id),
            ("message", draft.Content));
    }

    /// <summary>
    /// Whether its client has destroyed it: what still waits for it is nobody's any more (F-24).
    /// </summary>
    internal bool IsReleased { get; private set; }

    /// <summary>The user leaves, and the object is of no use any more.</summary>
    internal void Release()
    {
        IsReleased = true;
        Kit.Face.Client.Channels.Release(_channel);
    }

    private static AgoraRtmMember[] Members(MembersResult result) =>
        result is null || result.Failure != Failure.None
            ? null
            : result.Members
                .Select(userId => new AgoraRtmMember(userId, result.ChannelId))
                .ToArray();

    private void Call(
        TraceName name, Completion completion, Func<SimChannel, Failure> body,
        params (string Name, object Value)[] more)
    {
        if (Kit is null)
        {
            completion.RunWithoutClient();
            return;
        }

        completion.Channel = this;
        (string, object)[] arguments = new (string, object)[more.Length + 1];
        arguments[0] = ("channel", Id);
        more.CopyTo(arguments, 1);
        Kit.Face.Call(
            name, new CallArguments(arguments), completion, _ => body(_channel),
            IsReleased ? "B-23" : null);
    }

    /// <summary>Takes the channel's events; the public class should not show it.</summary>
    private sealed class Sink : IClientSink
    {
        private readonly AgoraRtmChannel _owner;

        public Sink(AgoraRtmChannel owner) => _owner = owner;

        public void OnEvent(ClientEvent happened)
        {
            if (!_owner.IsReleased)
            {
                _owner.Kit.Face.Take(
                    _owner, happened, hasDelegate: _owner.Told is not null);
            }
        }
    }
}
