using System;

namespace RtmSim.Service.Tokens;

/// <summary>
/// The newer format: several services in one token, of which RTM is one, packed by zlib.
/// </summary>
internal static class AccessToken007
{
    public const string Prefix = "007";

    private const int RtmService = 2;
    private const ushort LoginPrivilege = 1;

    /// <summary>Makes a token.</summary>
    /// <param name="appId">The project.</param>
    /// <param name="certificate">The project's certificate.</param>
    /// <param name="userId">The user.</param>
    /// <param name="salt">Any number.</param>
    /// <param name="issuedAt">When it is issued, as a Unix second.</param>
    /// <param name="life">The token's life in seconds.</param>
    /// <param name="privilege">
    /// The life of the login privilege in seconds; 0 for none of its own, null for no privilege.
    /// </param>
    public static string Build(
        string appId, string certificate, string userId, uint salt, uint issuedAt, uint life,
        uint? privilege)
    {
        byte[] signed = new TokenWriter()
            .Text(appId)
            .UInt32(issuedAt)
            .UInt32(life)
            .UInt32(salt)
            .UInt16(1)
            .UInt16(RtmService)
            .Privilege(LoginPrivilege, privilege)
            .Text(userId)
            .ToArray();
        byte[] content = new TokenWriter()
            .Text(Sign(certificate, issuedAt, salt, signed))
            .Raw(signed)
            .ToArray();
        return Prefix + Convert.ToBase64String(Zlib.Pack(content));
    }

    public static TokenClaim Read(string token, string appId, string certificate, string userId)
    {
        byte[]? packed = token.StartsWith(Prefix, StringComparison.Ordinal)
            ? TokenBytes.FromBase64(token, Prefix.Length)
            : null;
        byte[]? content = packed is null ? null : Zlib.Unpack(packed);
        TokenReader reader = new(content);
        if (!reader.TryText(out ReadOnlySpan<byte> signature))
        {
            return TokenClaim.False;
        }

        ReadOnlySpan<byte> signed = content.AsSpan(2 + signature.Length);
        bool isWhole = reader.TryText(out ReadOnlySpan<byte> project)
            & reader.TryUInt32(out uint issuedAt)
            & reader.TryUInt32(out uint life)
            & reader.TryUInt32(out uint salt);
        if (!isWhole
            || !project.SequenceEqual(TokenBytes.Of(appId))
            || !TryReadServices(ref reader, TokenBytes.Of(userId), out uint? privilege)
            || !signature.SequenceEqual(Sign(certificate, issuedAt, salt, signed.ToArray())))
        {
            return TokenClaim.False;
        }

        long lasts = Math.Min(life, TokenClaim.MaxLifeSeconds);
        long limited = privilege is null or 0 ? lasts : Math.Min(lasts, privilege.Value);
        return new TokenClaim(true, privilege is not null, issuedAt + limited);
    }

    /// <summary>
    /// Reads the services for the login privilege. False if one is cut short, or if RTM is for
    /// somebody else. A type that is not known ends the reading, and is no fault.
    /// </summary>
    private static bool TryReadServices(
        ref TokenReader reader, byte[] userId, out uint? privilege)
    {
        privilege = null;
        if (!reader.TryUInt16(out ushort count))
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            if (!reader.TryUInt16(out ushort type))
            {
                return false;
            }

            if (!IsKnown(type))
            {
                return true;
            }

            if (!reader.TryPrivilege(LoginPrivilege, out uint? first))
            {
                return false;
            }

            bool isRight = type == RtmService
                ? reader.TryText(out ReadOnlySpan<byte> user) && user.SequenceEqual(userId)
                : TrySkipFields(ref reader, type);
            if (!isRight)
            {
                return false;
            }

            privilege = type == RtmService ? first : privilege;
        }

        return true;
    }

    private static bool IsKnown(ushort type) => type is >= 1 and <= 7;

    private static bool TrySkipFields(ref TokenReader reader, ushort type) => type switch
    {
        // RTC, streaming, FCDN: a channel and a user.
        1 or 3 or 6 => reader.TryText(out _) && reader.TryText(out _),

        // FPA has none; chat has a user.
        4 => true,
        5 => reader.TryText(out _),

        // APaaS: a room, a user and a role.
        _ => reader.TryText(out _) && reader.TryText(out _) && reader.TryUInt16(out _),
    };

    private static byte[] Sign(string certificate, uint issuedAt, uint salt, byte[] signed)
    {
        byte[] perIssue = TokenBytes.Hmac(
            new TokenWriter().UInt32(issuedAt).ToArray(), TokenBytes.Of(certificate));
        byte[] key = TokenBytes.Hmac(new TokenWriter().UInt32(salt).ToArray(), perIssue);
        return TokenBytes.Hmac(key, signed);
    }
}
