using System;
using RtmSim.Protocol;

namespace RtmSim.Service.Tokens;

/// <summary>Looks at tokens as the service does: formats, signatures, ends (S-17).</summary>
internal static class TokenCheck
{
    private const int AppIdLength = 32;

    /// <summary>What a login of the user with the token comes to; none is 5 (C-11).</summary>
    public static Failure Verify(
        string? token, string appId, string certificate, string userId, long unixSeconds,
        Privilege006Expiry expiry) =>
        Explain(token, appId, certificate, userId, unixSeconds, expiry).Verdict;

    /// <summary>The same, with the reason.</summary>
    public static TokenFinding Explain(
        string? token, string appId, string certificate, string userId, long unixSeconds,
        Privilege006Expiry expiry)
    {
        TokenClaim claim = FormatOf(token, out string flaw) switch
        {
            AccessToken007.Prefix => AccessToken007.Read(token!, appId, certificate, userId),
            AccessToken006.Prefix =>
                AccessToken006.Read(token!, appId, certificate, userId, expiry),
            _ => TokenClaim.Flawed(flaw),
        };
        return claim.At(unixSeconds);
    }

    /// <summary>What a token says, without a look at whether it is true.</summary>
    /// <param name="token">The token.</param>
    /// <param name="flaw">What keeps it from being read, if null comes back.</param>
    public static TokenContent? Read(string? token, out string flaw) =>
        FormatOf(token, out flaw) switch
        {
            AccessToken007.Prefix => AccessToken007.Parse(token!, out flaw),
            AccessToken006.Prefix => AccessToken006.Parse(token!, AppIdLength, out flaw),
            _ => null,
        };

    private static string? FormatOf(string? token, out string flaw)
    {
        flaw = string.IsNullOrEmpty(token)
            ? "there is none"
            : "it begins with neither 006 nor 007";
        foreach (string format in new[] { AccessToken007.Prefix, AccessToken006.Prefix })
        {
            if (token?.StartsWith(format, StringComparison.Ordinal) == true)
            {
                return format;
            }
        }

        return null;
    }
}
