using System;

namespace RtmSim.Service.Tokens;

/// <summary>
/// The older format. The user stands in the field of the channel, the field of the user is empty.
/// </summary>
internal static class AccessToken006
{
    public const string Prefix = "006";

    private const ushort LoginPrivilege = 1000;

    /// <summary>Makes a token.</summary>
    /// <param name="appId">The project.</param>
    /// <param name="certificate">The project's certificate.</param>
    /// <param name="userId">The user.</param>
    /// <param name="salt">Any number.</param>
    /// <param name="end">The end of the token's life, as a Unix second.</param>
    /// <param name="privilege">
    /// The end of the login privilege, as a Unix second; 0 for none of its own, null for no
    /// privilege.
    /// </param>
    public static string Build(
        string appId, string certificate, string userId, uint salt, uint end, uint? privilege)
    {
        byte[] message = new TokenWriter()
            .UInt32(salt)
            .UInt32(end)
            .Privilege(LoginPrivilege, privilege)
            .ToArray();
        byte[] content = new TokenWriter()
            .Text(Sign(appId, certificate, userId, message))
            .UInt32(Checksums.Crc32(TokenBytes.Of(userId)))
            .UInt32(0)
            .Text(message)
            .ToArray();
        return Prefix + appId + Convert.ToBase64String(content);
    }

    public static TokenClaim Read(
        string token, string appId, string certificate, string userId, Privilege006Expiry expiry)
    {
        string start = Prefix + appId;
        byte[]? content = token.StartsWith(start, StringComparison.Ordinal)
            ? TokenBytes.FromBase64(token, start.Length)
            : null;
        TokenReader reader = new(content);
        bool isWhole = reader.TryText(out ReadOnlySpan<byte> signature)
            & reader.TryUInt32(out uint userSum)
            & reader.TryUInt32(out uint noSum)
            & reader.TryText(out ReadOnlySpan<byte> message)
            & reader.IsAtEnd;
        if (!isWhole || userSum != Checksums.Crc32(TokenBytes.Of(userId)) || noSum != 0)
        {
            return TokenClaim.False;
        }

        byte[] expected = Sign(appId, certificate, userId, message.ToArray());
        return signature.SequenceEqual(expected) ? ReadMessage(message, expiry) : TokenClaim.False;
    }

    private static TokenClaim ReadMessage(ReadOnlySpan<byte> message, Privilege006Expiry expiry)
    {
        TokenReader reader = new(message);
        bool isWhole = reader.TryUInt32(out _)
            & reader.TryUInt32(out uint end)
            & reader.TryPrivilege(LoginPrivilege, out uint? privilege);
        if (!isWhole)
        {
            return TokenClaim.False;
        }

        // 0 sets no limit of its own.
        bool limits = expiry == Privilege006Expiry.Honour && privilege is not (null or 0);
        uint limit = limits ? Math.Min(end, privilege!.Value) : end;
        return new TokenClaim(true, privilege is not null, limit);
    }

    private static byte[] Sign(string appId, string certificate, string userId, byte[] message) =>
        TokenBytes.Hmac(
            TokenBytes.Of(certificate),
            new TokenWriter()
                .Raw(TokenBytes.Of(appId))
                .Raw(TokenBytes.Of(userId))
                .Raw(message)
                .ToArray());
}
