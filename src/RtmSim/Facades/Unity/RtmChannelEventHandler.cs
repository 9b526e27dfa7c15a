// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using RtmSim.Facades;

namespace agora_rtm;

/// <summary>
/// The app's handlers of a channel's events. The members are fields: set them with <c>=</c> or
/// <c>+=</c>. A handler is read when its event arrives and again when it is delivered; if it is
/// null at either moment, the event is lost (B-18).
/// </summary>
public sealed class RtmChannelEventHandler : IRtmApiNative
{
    /// <summary>The user is in the channel (F-06).</summary>
    public OnJoinSuccessHandler OnJoinSuccess;

    /// <summary>The join failed (F-14).</summary>
    public OnJoinFailureHandler OnJoinFailure;

    /// <summary>A leave has ended (F-15, F-16).</summary>
    public OnLeaveHandler OnLeave;

    /// <summary>A text or raw message arrived; never one's own (G-01).</summary>
    public OnMessageReceivedHandler OnMessageReceived;

    /// <summary>A file message arrived; never one's own (G-13).</summary>
    public OnFileMessageReceivedHandler OnFileMessageReceived;

    /// <summary>An image message arrived; never one's own (G-13).</summary>
    public OnImageMessageReceivedHandler OnImageMessageReceived;

    /// <summary>What a channel message came to (G-02).</summary>
    public OnSendMessageResultHandler OnSendMessageResult;

    /// <summary>Another user joined; silent above 512 members (F-06, F-20).</summary>
    public OnMemberJoinedHandler OnMemberJoined;

    /// <summary>Another user left; silent above 512 members (F-15, F-20).</summary>
    public OnMemberLeftHandler OnMemberLeft;

    /// <summary>The members that were asked for (H-01).</summary>
    public OnGetMembersHandler OnGetMembers;

    /// <summary>The number of members changed; at most once a second (F-21).</summary>
    public OnMemberCountUpdatedHandler OnMemberCountUpdated;

    /// <summary>
    /// Somebody changed the channel's attributes and had the members told (K-02).
    /// </summary>
    public OnAttributesUpdatedHandler OnAttributesUpdated;

    private int? _index = IndexNow(host => host.NextChannelHandler());

    /// <summary>Handles OnJoinSuccess.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    public delegate void OnJoinSuccessHandler(int id);

    /// <summary>Handles OnJoinFailure.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="errorCode">Why the join failed.</param>
    public delegate void OnJoinFailureHandler(int id, JOIN_CHANNEL_ERR errorCode);

    /// <summary>Handles OnLeave.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="errorCode">0, or 3 if the user was not in the channel.</param>
    public delegate void OnLeaveHandler(int id, LEAVE_CHANNEL_ERR errorCode);

    /// <summary>Handles OnMessageReceived.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="userId">The sender.</param>
    /// <param name="message">A copy of the message.</param>
    public delegate void OnMessageReceivedHandler(int id, string userId, TextMessage message);

    /// <summary>Handles OnFileMessageReceived.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="userId">The sender.</param>
    /// <param name="message">A copy of the message.</param>
    public delegate void OnFileMessageReceivedHandler(int id, string userId, FileMessage message);

    /// <summary>Handles OnImageMessageReceived.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="userId">The sender.</param>
    /// <param name="message">A copy of the message.</param>
    public delegate void OnImageMessageReceivedHandler(int id, string userId, ImageMessage message);

    /// <summary>Handles OnSendMessageResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="messageId">The message.</param>
    /// <param name="errorCode">What it came to.</param>
    public delegate void OnSendMessageResultHandler(
        int id, long messageId, CHANNEL_MESSAGE_ERR_CODE errorCode);

    /// <summary>Handles OnMemberJoined.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="member">Who joined.</param>
    public delegate void OnMemberJoinedHandler(int id, RtmChannelMember member);

    /// <summary>Handles OnMemberLeft.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="member">Who left.</param>
    public delegate void OnMemberLeftHandler(int id, RtmChannelMember member);

    /// <summary>Handles OnGetMembers.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="members">The members, one's own user included; empty on failure.</param>
    /// <param name="userCount">How many there are.</param>
    /// <param name="errorCode">What the request came to.</param>
    public delegate void OnGetMembersHandler(
        int id, RtmChannelMember[] members, int userCount, GET_MEMBERS_ERR errorCode);

    /// <summary>Handles OnMemberCountUpdated.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="memberCount">The number of members, one's own user included.</param>
    public delegate void OnMemberCountUpdatedHandler(int id, int memberCount);

    /// <summary>Handles OnAttributesUpdated.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="attributesList">All attributes after the change.</param>
    /// <param name="numberOfAttributes">How many there are.</param>
    public delegate void OnAttributesUpdatedHandler(
        int id, RtmChannelAttribute[] attributesList, int numberOfAttributes);

    /// <summary>Whether a channel that used this handler was disposed (B-17).</summary>
    internal bool IsReleased { get; private set; }

    /// <summary>
    /// Stops all delivery through this handler, for every channel that uses it (B-17).
    /// </summary>
    public void Release() => IsReleased = true;

    internal int IndexIn(FaceHost host) => _index ??= host.NextChannelHandler();
}
