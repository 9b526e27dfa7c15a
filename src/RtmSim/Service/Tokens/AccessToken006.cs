using System;
using System.Collections.Generic;

namespace RtmSim.Service.Tokens;

/// <summary>
/// The older format. The user stands in the field of the channel, the field of the user is empty.
/// </summary>
internal static class AccessToken006
{
    public const string Prefix = "006";

    /// <summary>The privilege to log in to RTM.</summary>
    public const ushort LoginPrivilege = 1000;

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

    /// <summary>What a token says, whether true or not; null with the flaw that keeps it.</summary>
    /// <param name="token">A text that begins with 006.</param>
    /// <param name="appIdLength">How many characters the App ID has, which follows.</param>
    /// <param name="flaw">What is wrong with the token's form.</param>
    public static TokenContent? Parse(string token, int appIdLength, out string flaw)
    {
        int start = Prefix.Length + appIdLength;
        byte[]? content = token.Length < start ? null : TokenBytes.FromBase64(token, start);
        flaw = content is null
            ? "what follows its App ID is not base64"
            : "its content is cut short, or longer than it says";
        TokenReader reader = new(content);
        bool isWhole = reader.TryText(out ReadOnlySpan<byte> signature)
            & reader.TryUInt32(out uint userSum)
            & reader.TryUInt32(out uint noSum)
            & reader.TryText(out ReadOnlySpan<byte> message)
            & reader.IsAtEnd;
        TokenReader inner = new(message);
        isWhole &= inner.TryUInt32(out uint salt)
            & inner.TryUInt32(out uint end)
            & inner.TryPrivileges(out IReadOnlyList<TokenPrivilege> privileges);
        return !isWhole ? null : new TokenContent
        {
            Format = Prefix,
            AppId = TokenBytes.Of(token.Substring(Prefix.Length, appIdLength)),
            Signature = signature.ToArray(),
            Signed = message.ToArray(),
            Salt = salt,
            End = end,
            UserSum = userSum,
            SecondSum = noSum,
            Privileges = privileges,
        };
    }

    public static TokenClaim Read(
        string token, string appId, string certificate, string userId, Privilege006Expiry expiry)
    {
        TokenContent? content = Parse(token, appId.Length, out string flaw);
        if (content is null)
        {
            return TokenClaim.Flawed(flaw);
        }

        if (!content.IsOf(appId))
        {
            return TokenClaim.Flawed(TokenClaim.OtherProject);
        }

        if (content.UserSum != Checksums.Crc32(TokenBytes.Of(userId)) || content.SecondSum != 0)
        {
            return TokenClaim.Flawed(TokenClaim.OtherUser);
        }

        return content.IsSignedAs(Sign(appId, certificate, userId, content.Signed))
            ? Claim(content, expiry)
            : TokenClaim.Flawed(TokenClaim.OtherSignature);
    }

    private static TokenClaim Claim(TokenContent content, Privilege006Expiry expiry)
    {
        uint? privilege = TokenPrivilege.Last(content.Privileges, LoginPrivilege);

        // 0 sets no limit of its own.
        uint end = content.End!.Value;
        bool limits = expiry == Privilege006Expiry.Honour && privilege is not (null or 0);
        uint limit = limits ? Math.Min(end, privilege!.Value) : end;
        return new TokenClaim(
            null, privilege is null ? "it has no privilege to log in to RTM" : null, limit);
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
