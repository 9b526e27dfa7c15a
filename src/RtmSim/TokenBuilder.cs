using System;
using NodaTime;
using RtmSim.Kernel;
using RtmSim.Service.Tokens;

namespace RtmSim;

/// <summary>
/// Makes tokens as an app's own server does: for tests that play that server. The service of a
/// simulation issues them more easily (<see cref="ServiceControl.IssueToken"/>).
/// </summary>
public static class TokenBuilder
{
    /// <summary>Makes a token; the same arguments give the same text everywhere.</summary>
    /// <param name="appId">The project.</param>
    /// <param name="certificate">The project's certificate.</param>
    /// <param name="userId">The user it is for.</param>
    /// <param name="issuedAt">When it is issued, unless the options say so.</param>
    /// <param name="salt">Any number; it makes two tokens of one second differ.</param>
    /// <param name="options">Format, life and privilege; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The issue is before 1970, the life is negative, or its end does not fit into 32 bits.
    /// </exception>
    public static string Build(
        string appId, string certificate, string userId, Instant issuedAt, uint salt,
        TokenOptions? options = null)
    {
        Preconditions.NotNull(appId, nameof(appId));
        Preconditions.NotNull(certificate, nameof(certificate));
        Preconditions.NotNull(userId, nameof(userId));
        TokenOptions how = options ?? new TokenOptions();
        long issued = (how.IssuedAt ?? issuedAt).ToUnixTimeSeconds();
        uint from = Fit(issued, nameof(issuedAt));
        uint life = Fit((long)how.Lifetime.TotalSeconds, nameof(options));
        uint until = Fit(issued + life, nameof(options));
        if (how.Version == TokenVersion.V007)
        {
            return AccessToken007.Build(
                appId, certificate, userId, salt, from, life, how.CanLogin ? life : null);
        }

        // As the common builder: 24 h whatever the privilege says, which may end earlier.
        uint end = Fit(issued + TokenClaim.MaxLifeSeconds, nameof(issuedAt));
        uint privilege = until < end ? until : 0;
        return AccessToken006.Build(
            appId, certificate, userId, salt, end, how.CanLogin ? privilege : null);
    }

    private static uint Fit(long seconds, string name) => seconds is >= 0 and <= uint.MaxValue
        ? (uint)seconds
        : throw new ArgumentOutOfRangeException(
            name, seconds, "A token counts whole seconds from 1970 in 32 bits.");
}
