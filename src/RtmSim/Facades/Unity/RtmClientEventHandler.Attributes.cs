// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

namespace agora_rtm;

/// <content>Results about attributes of users and channels.</content>
public sealed partial class RtmClientEventHandler
{
    /// <summary>What a call of SetLocalUserAttributes came to (J-01).</summary>
    public OnSetLocalUserAttributesResultHandler OnSetLocalUserAttributesResult;

    /// <summary>What a call of AddOrUpdateLocalUserAttributes came to (J-01).</summary>
    public OnAddOrUpdateLocalUserAttributesResultHandler OnAddOrUpdateLocalUserAttributesResult;

    /// <summary>What a call of DeleteLocalUserAttributesByKeys came to (J-01).</summary>
    public OnDeleteLocalUserAttributesResultHandler OnDeleteLocalUserAttributesResult;

    /// <summary>What a call of ClearLocalUserAttributes came to (J-01).</summary>
    public OnClearLocalUserAttributesResultHandler OnClearLocalUserAttributesResult;

    /// <summary>What a call of SetChannelAttributes came to (K-01).</summary>
    public OnSetChannelAttributesResultHandler OnSetChannelAttributesResult;

    /// <summary>What a call of AddOrUpdateChannelAttributes came to (K-09).</summary>
    public OnAddOrUpdateChannelAttributesResultHandler OnAddOrUpdateChannelAttributesResult;

    /// <summary>What a call of DeleteChannelAttributesByKeys came to (K-01).</summary>
    public OnDeleteChannelAttributesResultHandler OnDeleteChannelAttributesResult;

    /// <summary>What a call of ClearChannelAttributes came to (K-01).</summary>
    public OnClearChannelAttributesResultHandler OnClearChannelAttributesResult;

    /// <summary>The attributes of a user that were asked for (J-02, J-13).</summary>
    public OnGetUserAttributesResultHandler OnGetUserAttributesResult;

    /// <summary>The attributes of a channel that were asked for (K-01).</summary>
    public OnGetChannelAttributesResultHandler OnGetChannelAttributesResult;

    /// <summary>Handles OnSetLocalUserAttributesResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The request (S-60).</param>
    /// <param name="errorCode">What it came to.</param>
    public delegate void OnSetLocalUserAttributesResultHandler(
        int id, long requestId, ATTRIBUTE_OPERATION_ERR errorCode);

    /// <summary>Handles OnAddOrUpdateLocalUserAttributesResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The request (S-60).</param>
    /// <param name="errorCode">What it came to.</param>
    public delegate void OnAddOrUpdateLocalUserAttributesResultHandler(
        int id, long requestId, ATTRIBUTE_OPERATION_ERR errorCode);

    /// <summary>Handles OnDeleteLocalUserAttributesResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The request (S-60).</param>
    /// <param name="errorCode">What it came to.</param>
    public delegate void OnDeleteLocalUserAttributesResultHandler(
        int id, long requestId, ATTRIBUTE_OPERATION_ERR errorCode);

    /// <summary>Handles OnClearLocalUserAttributesResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The request (S-60).</param>
    /// <param name="errorCode">What it came to.</param>
    public delegate void OnClearLocalUserAttributesResultHandler(
        int id, long requestId, ATTRIBUTE_OPERATION_ERR errorCode);

    /// <summary>Handles OnSetChannelAttributesResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The request (S-60).</param>
    /// <param name="errorCode">What it came to.</param>
    public delegate void OnSetChannelAttributesResultHandler(
        int id, long requestId, ATTRIBUTE_OPERATION_ERR errorCode);

    /// <summary>Handles OnAddOrUpdateChannelAttributesResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The request (S-60).</param>
    /// <param name="errorCode">What it came to.</param>
    public delegate void OnAddOrUpdateChannelAttributesResultHandler(
        int id, long requestId, ATTRIBUTE_OPERATION_ERR errorCode);

    /// <summary>Handles OnDeleteChannelAttributesResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The request (S-60).</param>
    /// <param name="errorCode">What it came to.</param>
    public delegate void OnDeleteChannelAttributesResultHandler(
        int id, long requestId, ATTRIBUTE_OPERATION_ERR errorCode);

    /// <summary>Handles OnClearChannelAttributesResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The request (S-60).</param>
    /// <param name="errorCode">What it came to.</param>
    public delegate void OnClearChannelAttributesResultHandler(
        int id, long requestId, ATTRIBUTE_OPERATION_ERR errorCode);

    /// <summary>Handles OnGetUserAttributesResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The request (S-60).</param>
    /// <param name="userId">The user who was asked for (J-13).</param>
    /// <param name="attributes">The attributes; empty on failure.</param>
    /// <param name="numberOfAttributes">How many there are.</param>
    /// <param name="errorCode">What the request came to.</param>
    public delegate void OnGetUserAttributesResultHandler(
        int id, long requestId, string userId, RtmAttribute[] attributes, int numberOfAttributes,
        ATTRIBUTE_OPERATION_ERR errorCode);

    /// <summary>Handles OnGetChannelAttributesResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The request (S-60).</param>
    /// <param name="attributes">The attributes; empty on failure.</param>
    /// <param name="numberOfAttributes">How many there are.</param>
    /// <param name="errorCode">What the request came to.</param>
    public delegate void OnGetChannelAttributesResultHandler(
        int id, long requestId, RtmChannelAttribute[] attributes, int numberOfAttributes,
        ATTRIBUTE_OPERATION_ERR errorCode);
}
