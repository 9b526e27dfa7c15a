using System;
using RtmSim.Protocol;

namespace RtmSim.Service.Tokens;

/// <summary>Looks at tokens as the service does: formats, signatures, ends (S-17).</summary>
internal static class TokenCheck
{
    /// <summary>What a login of the user with the token comes to; none is 5 (C-11).</summary>
    public static Failure Verify(
        string? token, string appId, string certificate, string userId, long unixSeconds,
        Privilege006Expiry expiry)
    {
        if (string.IsNullOrEmpty(token))
        {
            return Failure.InvalidToken;
        }

        TokenClaim claim = token!.StartsWith(AccessToken007.Prefix, StringComparison.Ordinal)
            ? AccessToken007.Read(token, appId, certificate, userId)
            : AccessToken006.Read(token, appId, certificate, userId, expiry);
        return claim.At(unixSeconds);
    }
}
