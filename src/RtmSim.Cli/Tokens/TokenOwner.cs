namespace RtmSim.Cli.Tokens;

/// <summary>Whose token it is, and at what time. A class, so that nothing prints it.</summary>
internal sealed class TokenOwner
{
    public TokenOwner(string appId, string certificate, string user, uint at)
    {
        AppId = appId;
        Certificate = certificate;
        User = user;
        At = at;
    }

    public string AppId { get; }

    public string Certificate { get; }

    public string User { get; }

    /// <summary>A Unix second.</summary>
    public uint At { get; }
}
