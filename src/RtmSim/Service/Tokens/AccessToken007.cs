using System;
using System.Collections.Generic;

namespace RtmSim.Service.Tokens;

/// <summary>
/// The newer format: several services in one token, of which RTM is one, packed by zlib.
/// </summary>
internal static class AccessToken007
{
    public const string Prefix = "007";

    /// <summary>The service that is RTM.</summary>
    public const ushort RtmService = 2;

    /// <summary>The privilege to log in, in that service.</summary>
    public const ushort LoginPrivilege = 1;

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

    /// <summary>What a token says, whether true or not; null with the flaw that keeps it.</summary>
    /// <param name="token">A text that begins with 007.</param>
    /// <param name="flaw">What is wrong with the token's form.</param>
    public static TokenContent? Parse(string token, out string flaw)
    {
        byte[]? packed = TokenBytes.FromBase64(token, Prefix.Length);
        byte[]? content = packed is null ? null : Zlib.Unpack(packed);
        flaw = packed is null ? "what follows 007 is not base64"
            : content is null ? "what its base64 holds is no whole zlib stream of a token's size"
            : "its content is cut short";
        TokenReader reader = new(content);
        if (!reader.TryText(out ReadOnlySpan<byte> signature))
        {
            return null;
        }

        ReadOnlySpan<byte> signed = content.AsSpan(2 + signature.Length);
        bool isWhole = reader.TryText(out ReadOnlySpan<byte> project)
            & reader.TryUInt32(out uint issuedAt)
            & reader.TryUInt32(out uint life)
            & reader.TryUInt32(out uint salt);
        List<TokenService> services = new();
        if (!isWhole || !TryReadServices(ref reader, services, out ushort? unknown))
        {
            return null;
        }

        return new TokenContent
        {
            Format = Prefix,
            AppId = project.ToArray(),
            Signature = signature.ToArray(),
            Signed = signed.ToArray(),
            Salt = salt,
            IssuedAt = issuedAt,
            Life = life,
            Services = services,
            UnknownService = unknown,
        };
    }

    public static TokenClaim Read(string token, string appId, string certificate, string userId)
    {
        TokenContent? content = Parse(token, out string flaw);
        if (content is null)
        {
            return TokenClaim.Flawed(flaw);
        }

        if (!content.IsOf(appId))
        {
            return TokenClaim.Flawed(TokenClaim.OtherProject);
        }

        byte[] user = TokenBytes.Of(userId);
        TokenService? rtm = null;
        foreach (TokenService service in content.Services)
        {
            rtm = service.Type == RtmService ? service : rtm;
            if (service.Type == RtmService && !service.IsFor(user))
            {
                return TokenClaim.Flawed(TokenClaim.OtherUser);
            }
        }

        uint issuedAt = content.IssuedAt!.Value;
        return content.IsSignedAs(Sign(certificate, issuedAt, content.Salt, content.Signed))
            ? Claim(content, rtm)
            : TokenClaim.Flawed(TokenClaim.OtherSignature);
    }

    private static TokenClaim Claim(TokenContent content, TokenService? rtm)
    {
        uint? privilege = rtm is null
            ? null
            : TokenPrivilege.Last(rtm.Privileges, LoginPrivilege);
        long lasts = Math.Min(content.Life!.Value, TokenClaim.MaxLifeSeconds);
        long limited = privilege is null or 0 ? lasts : Math.Min(lasts, privilege.Value);
        string? lack = rtm is null ? "it has no RTM service"
            : privilege is null ? "its RTM service has no privilege to log in" : null;
        return new TokenClaim(null, lack, content.IssuedAt!.Value + limited);
    }

    /// <summary>
    /// Reads the services. False if one is cut short. A type that is not known ends the reading,
    /// and is no fault.
    /// </summary>
    private static bool TryReadServices(
        ref TokenReader reader, List<TokenService> services, out ushort? unknown)
    {
        unknown = null;
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

            if (TokenService.FieldsOf(type) is not { } names)
            {
                unknown = type;
                return true;
            }

            if (!reader.TryPrivileges(out IReadOnlyList<TokenPrivilege> privileges)
                || !TryReadFields(ref reader, names, out List<byte[]> values, out ushort? role))
            {
                return false;
            }

            services.Add(new TokenService(type, privileges, values, role));
        }

        return true;
    }

    private static bool TryReadFields(
        ref TokenReader reader, IReadOnlyList<string> names, out List<byte[]> values,
        out ushort? role)
    {
        values = new List<byte[]>();
        role = null;
        foreach (string name in names)
        {
            if (name == TokenService.Role)
            {
                if (!reader.TryUInt16(out ushort number))
                {
                    return false;
                }

                role = number;
            }
            else if (reader.TryText(out ReadOnlySpan<byte> text))
            {
                values.Add(text.ToArray());
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static byte[] Sign(string certificate, uint issuedAt, uint salt, byte[] signed)
    {
        byte[] perIssue = TokenBytes.Hmac(
            new TokenWriter().UInt32(issuedAt).ToArray(), TokenBytes.Of(certificate));
        byte[] key = TokenBytes.Hmac(new TokenWriter().UInt32(salt).ToArray(), perIssue);
        return TokenBytes.Hmac(key, signed);
    }
}
