namespace RtmSim.Service;

/// <summary>
/// What the service has heard of an invitation. Of an answer and a cancel that cross, the first
/// one stays (S-49).
/// </summary>
internal enum CallStage
{
    Open,
    Accepted,
    Refused,
    Canceled,
}

/// <summary>An invitation as the service knows it.</summary>
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

    public CallStage Stage { get; private set; }

    /// <summary>Whether one side may still have something to say to the other.</summary>
    public bool IsAlive => Stage is CallStage.Open or CallStage.Accepted;

    /// <summary>The session it came from, last.</summary>
    public Session Caller { get; set; }

    /// <summary>The session it was passed to, last.</summary>
    public Session? Callee { get; set; }

    /// <summary>The caller's try that has no result yet; 0 for none.</summary>
    public int OpenTry { get; set; }

    /// <summary>When one of its sides was last heard of.</summary>
    public long HeardAt { get; set; }

    /// <summary>Takes an acceptance, also a repeated one (L-20); false if it is too late.</summary>
    public bool TryAccept()
    {
        if (IsAlive)
        {
            Stage = CallStage.Accepted;
        }

        return IsAlive;
    }

    /// <summary>Takes a refusal or a cancel; false if something else was first.</summary>
    public bool TryEnd(CallStage end)
    {
        if (Stage != CallStage.Open)
        {
            return false;
        }

        Stage = end;
        OpenTry = 0;
        return true;
    }
}
