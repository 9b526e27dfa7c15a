namespace RtmSim.Client;

/// <summary>Whether the client is in a channel, as it knows.</summary>
internal enum Membership
{
    None,
    Joining,
    Joined,
}
