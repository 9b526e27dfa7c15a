namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>What an event means, whatever its face calls it.</summary>
internal enum Act
{
    /// <summary>Nothing that a law looks at.</summary>
    Other,

    /// <summary>A client was made.</summary>
    Made,

    /// <summary>The app called an operation of the SDK.</summary>
    Called,

    /// <summary>A call returned.</summary>
    Returned,

    /// <summary>The app released its client, or its process ended.</summary>
    Ended,

    /// <summary>The app released a channel object.</summary>
    ChannelReleased,

    /// <summary>The result of a call was told.</summary>
    Result,

    /// <summary>The connection changed its state; the app does not know yet.</summary>
    Moved,

    /// <summary>The app was told a state of the connection.</summary>
    StateTold,

    /// <summary>A message of a peer or in a channel was delivered.</summary>
    Message,

    /// <summary>Somebody joined a channel.</summary>
    MemberJoined,

    /// <summary>Somebody left a channel.</summary>
    MemberLeft,

    /// <summary>The number of a channel's members was told.</summary>
    MemberCount,

    /// <summary>The attributes of a channel were told to a member.</summary>
    AttributesTold,

    /// <summary>The states of subscribed users were told.</summary>
    PeersTold,

    /// <summary>The app was told that its token has expired.</summary>
    TokenExpired,

    /// <summary>How far an upload or download is was told.</summary>
    Progress,

    /// <summary>An invitation changed its state on one side.</summary>
    InvitationMoved,

    /// <summary>The app was told of an invitation.</summary>
    InvitationTold,

    /// <summary>The test did something.</summary>
    Control,

    /// <summary>An event did not come to the app.</summary>
    Lost,
}
