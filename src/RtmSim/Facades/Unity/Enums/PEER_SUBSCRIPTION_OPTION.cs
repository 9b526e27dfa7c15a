namespace agora_rtm;

/// <summary>What of a peer is subscribed (I-12).</summary>
public enum PEER_SUBSCRIPTION_OPTION
{
    /// <summary>Whether it is online.</summary>
    PEER_SUBSCRIPTION_OPTION_ONLINE_STATUS = 0,
}
