using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Service;
using RtmSim.Service.Tokens;
using RtmSim.Testing;

namespace RtmSim.Tests.Tokens;

/// <summary>A token can hold anything; whatever it is, it ends in a code.</summary>
[TestFixture]
internal sealed class HostileTokenTests
{
    private const string AppId = "0123456789abcdef0123456789abcdef";
    private const string Certificate = "no real certificate";
    private const long Issued = 1_600_000_000;

    private static IEnumerable<TestCaseData> Hostile()
    {
        yield return Case("nothing", string.Empty);
        yield return Case("the App ID", AppId);
        yield return Case("a prefix of 006", "006" + AppId);
        yield return Case("a prefix of 007", "007");
        yield return Case("no base64", "006" + AppId + "!!!!");
        yield return Case("no base64", "007 !!!!");
        yield return Case("half base64", "007eJx");
        yield return Case("another format", "005" + AppId + "AAAA");
        yield return Case("a cut surrogate", "006" + AppId + "\ud800");
        yield return Case("a long signature", Of006(new TokenWriter().UInt16(0xFFFF)));
        yield return Case("many privileges", Of006(new TokenWriter()
            .Text(new byte[32]).UInt32(Checksums.Crc32("alice"u8)).UInt32(0)
            .Text(new TokenWriter().UInt32(1).UInt32(1).UInt16(0xFFFF).ToArray())));
        yield return Case("no zlib", "007" + Convert.ToBase64String(new byte[100]));
        yield return Case("a dictionary", Of007([0x78, 0x20, .. new byte[40]]));
        yield return Case("a header alone", Of007([0x78, 0x9C, 0, 0, 0, 0]));
        yield return Case("a bomb", Of007(Deflate(new byte[50_000_000])));
        yield return Case("many services", Of007(Zlib.Pack(Services(0xFFFF, 2))));
        yield return Case("a service cut short", Of007(Zlib.Pack(Services(1, 7))));
        yield return Case("no content", Of007(Zlib.Pack([])));
    }

    [TestCaseSource(nameof(Hostile))]
    [Rule("S-17")]
    public void Verify_OfAHostileToken_IsInvalid(string token) =>
        Assert.That(Verify(token), Is.EqualTo(Failure.InvalidToken));

    [TestCase(TokenVersion.V006)]
    [TestCase(TokenVersion.V007)]
    [Rule("S-17")]
    public void Verify_OfATokenCutAnywhere_IsInvalid(TokenVersion version)
    {
        string token = Good(version);

        Assert.That(Verify(token), Is.EqualTo(Failure.None));
        Assert.That(
            Enumerable.Range(0, token.Length).Select(length => Verify(token[..length])),
            Has.All.EqualTo(Failure.InvalidToken));
    }

    [TestCase(TokenVersion.V006)]
    [TestCase(TokenVersion.V007)]
    [Rule("S-17")]
    public void Verify_OfATokenWithOtherCharacters_NeverThrowsNorPasses(TokenVersion version)
    {
        string token = Good(version);
        SimRandom random = SimRandom.Fork(1, "hostile tokens");
        for (int i = 0; i < 2_000; i++)
        {
            int at = (int)random.NextBelow(token.Length);
            char other = (char)(33 + random.NextBelow(94));
            string changed = $"{token[..at]}{other}{token[(at + 1)..]}";

            // The last characters of base64 may have bits that mean nothing.
            Failure expected = changed == token || IsSameContent(changed, token)
                ? Failure.None
                : Failure.InvalidToken;
            Assert.That(Verify(changed), Is.EqualTo(expected), changed);
        }
    }

    [Test]
    [Rule("S-17")]
    public void Verify_OfServicesBehindAnUnknownOne_DoesNotReadThem()
    {
        byte[] before = Signed(writer => writer
            .UInt16(2).UInt16(2).Privilege(1, 0).Text("alice").UInt16(99).UInt16(0xFFFF));
        byte[] behind = Signed(writer => writer
            .UInt16(2).UInt16(99).UInt16(2).Privilege(1, 0).Text("alice"));

        Assert.That(Verify(Of007(Zlib.Pack(before))), Is.EqualTo(Failure.None));
        Assert.That(Verify(Of007(Zlib.Pack(behind))), Is.EqualTo(Failure.NotAuthorized));
    }

    private static Failure Verify(string token) => TokenCheck.Verify(
        token, AppId, Certificate, "alice", Issued + 10, Privilege006Expiry.Honour);

    private static string Good(TokenVersion version) => TokenBuilder.Build(
        AppId, Certificate, "alice", Instant.FromUnixTimeSeconds(Issued), 7,
        new TokenOptions { Version = version });

    private static bool IsSameContent(string changed, string token)
    {
        int prefix = token.StartsWith("006", StringComparison.Ordinal) ? 35 : 3;
        byte[]? content = TokenBytes.FromBase64(changed, prefix);
        return changed[..prefix] == token[..prefix]
            && content is not null
            && content.SequenceEqual(TokenBytes.FromBase64(token, prefix)!);
    }

    private static TestCaseData Case(string name, string token) =>
        new TestCaseData(token).SetArgDisplayNames(name);

    private static string Of006(TokenWriter content) =>
        "006" + AppId + Convert.ToBase64String(content.ToArray());

    private static string Of007(byte[] packed) => "007" + Convert.ToBase64String(packed);

    private static byte[] Services(int count, int type) => Signed(
        writer => writer.UInt16(count).UInt16(type).Privilege(1, 0));

    private static byte[] Signed(Func<TokenWriter, TokenWriter> services)
    {
        byte[] signed = services(new TokenWriter()
            .Text(AppId).UInt32((uint)Issued).UInt32(600).UInt32(7)).ToArray();
        byte[] perIssue = TokenBytes.Hmac(
            new TokenWriter().UInt32((uint)Issued).ToArray(), TokenBytes.Of(Certificate));
        byte[] key = TokenBytes.Hmac(new TokenWriter().UInt32(7).ToArray(), perIssue);
        return new TokenWriter().Text(TokenBytes.Hmac(key, signed)).Raw(signed).ToArray();
    }

    private static byte[] Deflate(byte[] content)
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }
}
