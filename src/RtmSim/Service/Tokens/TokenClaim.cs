using RtmSim.Protocol;

namespace RtmSim.Service.Tokens;

/// <summary>What a token says for one user of one project, if it is genuine at all.</summary>
/// <param name="IsGenuine">Form, project, user and signature are right.</param>
/// <param name="CanLogin">It has the privilege to log in to RTM.</param>
/// <param name="End">The Unix second from which on it is expired.</param>
internal readonly record struct TokenClaim(bool IsGenuine, bool CanLogin, long End)
{
    /// <summary>The common builder's life of a token, which nothing can lengthen (C-12).</summary>
    public const long MaxLifeSeconds = 24 * 60 * 60;

    /// <summary>Not a token of this project and user.</summary>
    public static TokenClaim False => default;

    /// <summary>What a login with it comes to, in the order of S-17.</summary>
    public Failure At(long unixSeconds)
    {
        if (!IsGenuine)
        {
            return Failure.InvalidToken;
        }

        if (!CanLogin)
        {
            return Failure.NotAuthorized;
        }

        return unixSeconds < End ? Failure.None : Failure.TokenExpired;
    }
}
