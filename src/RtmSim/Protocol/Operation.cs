namespace RtmSim.Protocol;

/// <summary>The operations a client can ask for; each has its own family of error codes.</summary>
internal enum Operation
{
    Initialize,
    Login,
    Logout,
    SendPeerMessage,
    JoinChannel,
    LeaveChannel,
    SendChannelMessage,
    GetMembers,
    GetMemberCount,
    QueryPeers,
    SubscribePeers,
    UnsubscribePeers,
    ListSubscribedPeers,
    RenewToken,
    SetUserAttributes,
    AddOrUpdateUserAttributes,
    DeleteUserAttributes,
    ClearUserAttributes,
    GetUserAttributes,
    SetChannelAttributes,
    AddOrUpdateChannelAttributes,
    DeleteChannelAttributes,
    ClearChannelAttributes,
    GetChannelAttributes,
    UploadFile,
    UploadImage,
    DownloadToFile,
    DownloadToMemory,
    CancelUpload,
    CancelDownload,
    SendInvitation,
    CancelInvitation,
    AcceptInvitation,
    RefuseInvitation,

    /// <summary>What an invitation comes to at its caller.</summary>
    LocalInvitation,

    /// <summary>What an invitation comes to at its callee.</summary>
    RemoteInvitation,
}
