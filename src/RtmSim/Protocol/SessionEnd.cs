namespace RtmSim.Protocol;

/// <summary>Why the service ends a session, or will not take it up again.</summary>
internal enum SessionEnd
{
    None,
    RemoteLogin,
    Banned,
}
