namespace RtmSim.Service;

/// <summary>
/// An invitation as the service knows it: who its two sides are, and whether the callee has
/// accepted. One that was cancelled or refused is known no more.
/// </summary>
internal sealed class Call
{
    public Call(Session caller, string calleeId)
    {
        Caller = caller;
        CallerId = caller.UserId;
        CalleeId = calleeId;
    }

    public string CallerId { get; }

    public string CalleeId { get; }

    /// <summary>The session it came from, last.</summary>
    public Session Caller { get; set; }

    /// <summary>The session it was passed to, last.</summary>
    public Session? Callee { get; set; }

    /// <summary>The caller's try that has no result yet; 0 for none.</summary>
    public int OpenTry { get; set; }

    public bool IsAccepted { get; set; }
}
