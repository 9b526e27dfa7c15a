using System;
using System.Collections.Generic;

namespace RtmSim.Service.Tokens;

/// <summary>What a token says, whether true or not.</summary>
internal sealed record TokenContent
{
    /// <summary>006 or 007.</summary>
    public string Format { get; init; } = string.Empty;

    public byte[] AppId { get; init; } = Array.Empty<byte>();

    public byte[] Signature { get; init; } = Array.Empty<byte>();

    /// <summary>What the signature is of, or the part of it that the token has.</summary>
    public byte[] Signed { get; init; } = Array.Empty<byte>();

    public uint Salt { get; init; }

    /// <summary>When it was issued, as a Unix second; 007 alone says it.</summary>
    public uint? IssuedAt { get; init; }

    /// <summary>How many seconds it lasts; 007 alone says it.</summary>
    public uint? Life { get; init; }

    /// <summary>The Unix second it ends at; 006 alone says it.</summary>
    public uint? End { get; init; }

    /// <summary>The checksum of the user ID, which is all that 006 has of it.</summary>
    public uint? UserSum { get; init; }

    /// <summary>The checksum of nothing in a 006 token for RTM.</summary>
    public uint? SecondSum { get; init; }

    /// <summary>The privileges of a 006 token.</summary>
    public IReadOnlyList<TokenPrivilege> Privileges { get; init; } =
        Array.Empty<TokenPrivilege>();

    /// <summary>The services of a 007 token.</summary>
    public IReadOnlyList<TokenService> Services { get; init; } = Array.Empty<TokenService>();

    /// <summary>The type behind which services are not read, since it is not known.</summary>
    public ushort? UnknownService { get; init; }

    public bool IsOf(string appId) => AppId.AsSpan().SequenceEqual(TokenBytes.Of(appId));

    public bool IsSignedAs(byte[] signature) => Signature.AsSpan().SequenceEqual(signature);
}
