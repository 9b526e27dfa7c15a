namespace agora_rtm;

/// <summary>Why a user left a channel. No call and no callback of the SDK carries it.</summary>
public enum LEAVE_CHANNEL_REASON
{
    /// <summary>The user left.</summary>
    LEAVE_CHANNEL_REASON_QUIT = 1,

    /// <summary>The user was put out.</summary>
    LEAVE_CHANNEL_REASON_KICKED = 2,
}
