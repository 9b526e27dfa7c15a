namespace RtmSim.Protocol;

/// <summary>Offers another token for this session and its returns.</summary>
internal sealed class RenewTokenRequest : Request
{
    public RenewTokenRequest(string token) => Token = token;

    public string Token { get; }

    protected override int ContentBytes => BytesOf(Token);
}

/// <summary>
/// A return that was refused could come off now. It stands for the attempts that a client makes
/// all the time while nothing has changed, which would cost events and show nothing.
/// </summary>
internal sealed class TryAgainPush : Push
{
}
