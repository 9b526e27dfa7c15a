using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Client;

internal sealed class RenewTokenResult : ResultEvent
{
    public RenewTokenResult(string? token, Failure failure, string rule)
        : base(Operation.RenewToken, failure, rule) => Token = token;

    /// <summary>The token that was passed (N-01).</summary>
    public string? Token { get; }

    public override void Describe(IArgumentSink sink) => sink.Text("token", Token);
}

/// <summary>A return presented a token that has expired.</summary>
internal sealed class TokenExpired : ClientEvent
{
    public TokenExpired()
        : base("N-04")
    {
    }

    public override void Describe(IArgumentSink sink)
    {
    }
}
