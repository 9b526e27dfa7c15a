using NodaTime;
using NodaTime.Text;
using RtmSim.Protocol;

namespace RtmSim.Service.Tokens;

/// <summary>What a token says for one user of one project, if it is genuine at all.</summary>
/// <param name="Flaw">Why form, project, user or signature are wrong; null if none is.</param>
/// <param name="Lack">Why it gives no right to log in to RTM; null if it does.</param>
/// <param name="End">The Unix second from which on it is expired.</param>
internal sealed record TokenClaim(string? Flaw, string? Lack, long End)
{
    /// <summary>The common builder's life of a token, which nothing can lengthen (C-12).</summary>
    public const long MaxLifeSeconds = 24 * 60 * 60;

    public const string OtherProject = "it is for another App ID";
    public const string OtherUser = "it is for another user";
    public const string OtherSignature =
        "its signature is not that of this App ID, user and certificate";

    /// <summary>Not a token of this project and user.</summary>
    public static TokenClaim Flawed(string why) => new(why, null, 0);

    /// <summary>What a login with it comes to, in the order of S-17.</summary>
    public TokenFinding At(long unixSeconds)
    {
        if (Flaw is not null)
        {
            return new TokenFinding(Failure.InvalidToken, Flaw);
        }

        if (Lack is not null)
        {
            return new TokenFinding(Failure.NotAuthorized, Lack);
        }

        string end = InstantPattern.General.Format(Instant.FromUnixTimeSeconds(End));
        return unixSeconds < End
            ? new TokenFinding(Failure.None, $"good until {End} ({end})")
            : new TokenFinding(Failure.TokenExpired, $"it ended at {End} ({end})");
    }
}
