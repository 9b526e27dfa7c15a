namespace RtmSim.Protocol;

/// <summary>
/// What a client can be asked to do; each has its own family of error codes. Tests name one to say
/// which calls a fault is for.
/// </summary>
public enum Operation
{
    /// <summary>Making a client. It asks the service for nothing.</summary>
    Initialize,

    /// <summary>A login; a reconnection of the SDK is none.</summary>
    Login,

    /// <summary>A logout. It is told to the service, which does not answer.</summary>
    Logout,

    /// <summary>A message to a user.</summary>
    SendPeerMessage,

    /// <summary>Joining a channel; the SDK's rejoining after a loss is none.</summary>
    JoinChannel,

    /// <summary>Leaving a channel. It is told to the service, which does not answer.</summary>
    LeaveChannel,

    /// <summary>A message to a channel.</summary>
    SendChannelMessage,

    /// <summary>The list of a channel's members.</summary>
    GetMembers,

    /// <summary>The member counts of channels.</summary>
    GetMemberCount,

    /// <summary>The question who is online.</summary>
    QueryPeers,

    /// <summary>A subscription to users' states.</summary>
    SubscribePeers,

    /// <summary>The end of such a subscription.</summary>
    UnsubscribePeers,

    /// <summary>The list of users subscribed to.</summary>
    ListSubscribedPeers,

    /// <summary>A new token for the session.</summary>
    RenewToken,

    /// <summary>Setting all of one's own attributes.</summary>
    SetUserAttributes,

    /// <summary>Setting some of one's own attributes.</summary>
    AddOrUpdateUserAttributes,

    /// <summary>Deleting some of one's own attributes.</summary>
    DeleteUserAttributes,

    /// <summary>Deleting all of one's own attributes.</summary>
    ClearUserAttributes,

    /// <summary>Reading a user's attributes.</summary>
    GetUserAttributes,

    /// <summary>Setting all attributes of a channel.</summary>
    SetChannelAttributes,

    /// <summary>Setting some attributes of a channel.</summary>
    AddOrUpdateChannelAttributes,

    /// <summary>Deleting some attributes of a channel.</summary>
    DeleteChannelAttributes,

    /// <summary>Deleting all attributes of a channel.</summary>
    ClearChannelAttributes,

    /// <summary>Reading a channel's attributes.</summary>
    GetChannelAttributes,

    /// <summary>RtmClient.CreateFileMessageByUploading; codes of UPLOAD_MEDIA_ERR_CODE.</summary>
    UploadFile,

    /// <summary>RtmClient.CreateImageMessageByUploading; codes of UPLOAD_MEDIA_ERR_CODE.</summary>
    UploadImage,

    /// <summary>RtmClient.DownloadMediaToFile; codes of DOWNLOAD_MEDIA_ERR_CODE.</summary>
    DownloadToFile,

    /// <summary>RtmClient.DownloadMediaToMemory; codes of DOWNLOAD_MEDIA_ERR_CODE.</summary>
    DownloadToMemory,

    /// <summary>RtmClient.CancelMediaUpload; codes of CANCEL_MEDIA_ERR_CODE.</summary>
    CancelUpload,

    /// <summary>RtmClient.CancelMediaDownload; codes of CANCEL_MEDIA_ERR_CODE.</summary>
    CancelDownload,

    /// <summary>
    /// RtmCallManager.SendLocalInvitation; codes of INVITATION_API_CALL_ERR_CODE.
    /// </summary>
    SendInvitation,

    /// <summary>
    /// RtmCallManager.CancelLocalInvitation; codes of INVITATION_API_CALL_ERR_CODE.
    /// </summary>
    CancelInvitation,

    /// <summary>
    /// RtmCallManager.AcceptRemoteInvitation; codes of INVITATION_API_CALL_ERR_CODE.
    /// </summary>
    AcceptInvitation,

    /// <summary>
    /// RtmCallManager.RefuseRemoteInvitation; codes of INVITATION_API_CALL_ERR_CODE.
    /// </summary>
    RefuseInvitation,

    /// <summary>What an invitation comes to at its caller.</summary>
    LocalInvitation,

    /// <summary>What an invitation comes to at its callee.</summary>
    RemoteInvitation,
}
