using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using NUnit.Framework;
using RtmSim.Cli.Tests.Support;
using RtmSim.Testing;

namespace RtmSim.Cli.Tests;

[TestFixture]
internal sealed class TokensTests
{
    private const string AppId = "0123456789abcdef0123456789abcdef";
    private const string Certificate = "fedcba9876543210fedcba9876543210";
    private const string Issued = "1600000000";

    private readonly Tool _tool = new();

    private static IEnumerable<TestCaseData> Vectors
    {
        get
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(
                Repository.Root, "tests", "RtmSim.Tests", "Tokens", "token-vectors.json")));
            foreach ((int i, JsonElement each) in document.RootElement.EnumerateArray().Index())
            {
                yield return new TestCaseData(each.Clone())
                    .SetArgDisplayNames($"{i} {each.GetProperty("kind").GetString()}");
            }
        }
    }

    private static IEnumerable<TestCaseData> Hostile
    {
        get
        {
            yield return Case("nothing", string.Empty);
            yield return Case("a megabyte", new string('A', 1_000_000));
            yield return Case("a megabyte of 006", "006" + AppId + new string('A', 1_000_000));
            yield return Case("a megabyte of 007", "007" + new string('A', 1_000_000));
            yield return Case("no base64", "007!!!!");
            yield return Case("no base64 of 006", "006" + AppId + "%%%%");
            yield return Case("cut zlib", "007" + Convert.ToBase64String(Deflated(1_000)[..10]));
            yield return Case("a bomb", "007" + Convert.ToBase64String(Deflated(50_000_000)));
            yield return Case("half a character", "006" + AppId + "\ud800");
            yield return Case("lines", "006\r\n::error::x\u001b[31m");
            byte[] noise = new byte[300];
            for (int i = 0; i < noise.Length; i++)
            {
                noise[i] = (byte)((i * 7919) >> 3);
            }

            yield return Case("noise", Encoding.Latin1.GetString(noise));
            yield return Case("noise of 007", "007" + Convert.ToBase64String(noise));
            yield return Case("noise of 006", "006" + AppId + Convert.ToBase64String(noise));
        }
    }

    [SetUp]
    public void SetCertificate() => _tool.Variables["RTMSIM_CERTIFICATE"] = Certificate;

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [TestCaseSource(nameof(Vectors))]
    [Rule("S-17", "C-12")]
    public void Verify_OfAVector_PrintsItsVerdict(JsonElement vector)
    {
        string verdict = Text(vector, "verdict");

        int code = _tool.Run(
            "token", "verify", "--app-id", Text(vector, "app_id"),
            "--certificate", Text(vector, "app_certificate"),
            "--user", Text(vector, "user_id"),
            "--at", vector.GetProperty("now_unix_s").GetRawText(), Text(vector, "token"));

        Assert.That(_tool.Errors, Is.Empty);
        Assert.That(_tool.Out, Does.Match($"^{verdict}: [a-z][^\n]+\n$"));
        Assert.That(
            code, Is.EqualTo(verdict == "OK" ? ExitCodes.Passed : ExitCodes.Failed));
    }

    [TestCaseSource(nameof(Vectors))]
    public void Inspect_OfAVector_SaysWhatIsInIt(JsonElement vector)
    {
        if (_tool.Run("token", "inspect", "--json", Text(vector, "token")) != ExitCodes.Passed)
        {
            Assert.That(Text(vector, "kind"), Does.EndWith("-tampered"));
            return;
        }

        using JsonDocument content = JsonDocument.Parse(_tool.Out);
        JsonElement root = content.RootElement;
        Assert.That(Text(root, "format"), Is.EqualTo(Text(vector, "version")));
        Assert.That(
            root.GetProperty("issued_at").GetRawText(),
            Is.EqualTo(vector.GetProperty("issued_at").GetRawText()));
        Assert.That(
            root.GetProperty("salt").GetRawText(),
            Is.EqualTo(vector.GetProperty("salt").GetRawText()));
        Assert.That(_tool.Run("token", "inspect", Text(vector, "token")), Is.Zero);
        Assert.That(_tool.Out, Does.Contain($"salt       {vector.GetProperty("salt")}\n"));
    }

    [TestCaseSource(nameof(Hostile))]
    [Rule("S-17")]
    public void Verify_OfAHostileToken_IsInvalid(string token)
    {
        Assert.That(Verify(token), Is.EqualTo(ExitCodes.Failed));
        Assert.That(_tool.Out, Does.Match("^INVALID_TOKEN: [ -~]+\n$"));
        Assert.That(_tool.Errors, Is.Empty);
    }

    [TestCaseSource(nameof(Hostile))]
    public void Inspect_OfAHostileToken_Returns2AndSaysWhy(string token)
    {
        Assert.That(_tool.Run("token", "inspect", token), Is.EqualTo(ExitCodes.BadInput));
        Assert.That(
            _tool.Errors, Does.Match("^rtmsim: the token cannot be read: [ -~]{1,100}\n$"));
        Assert.That(_tool.Out, Is.Empty);
    }

    [TestCase("006")]
    [TestCase("007")]
    public void Make_WithTheSameArguments_GivesOneTokenThatVerifies(string version)
    {
        string token = Make("--version", version, "--lifetime", "90s", "--salt", "7");

        Assert.That(token, Does.StartWith(version));
        Assert.That(
            Make("--version", version, "--lifetime", "90s", "--salt", "7"), Is.EqualTo(token));
        Assert.That(
            Make("--version", version, "--lifetime", "90s", "--salt", "8"), Is.Not.EqualTo(token));
        Assert.That(Verify(token, "1600000089"), Is.EqualTo(ExitCodes.Passed));
        Assert.That(
            _tool.Out, Is.EqualTo("OK: good until 1600000090 (2020-09-13T12:28:10Z)\n"));
        Assert.That(Verify(token, "1600000090"), Is.EqualTo(ExitCodes.Failed));
        Assert.That(
            _tool.Out,
            Is.EqualTo("TOKEN_EXPIRED: it ended at 1600000090 (2020-09-13T12:28:10Z)\n"));
    }

    [TestCase("006", "it has no privilege to log in to RTM")]
    [TestCase("007", "its RTM service has no privilege to log in")]
    public void Verify_OfATokenWithoutLogin_SaysSo(string version, string reason)
    {
        Verify(Make("--version", version, "--no-login"));

        Assert.That(_tool.Out, Is.EqualTo($"NOT_AUTHORIZED: {reason}\n"));
    }

    [TestCase("006", "--user", "bob", "it is for another user")]
    [TestCase("007", "--user", "bob", "it is for another user")]
    [TestCase("006", "--app-id", "0123456789abcdef0123456789abcdeF", "it is for another App ID")]
    [TestCase("007", "--app-id", "0123456789abcdef0123456789abcdeF", "it is for another App ID")]
    [TestCase(
        "006", "--certificate", "other",
        "its signature is not that of this App ID, user and certificate")]
    [TestCase(
        "007", "--certificate", "other",
        "its signature is not that of this App ID, user and certificate")]
    public void Verify_OfATokenForAnother_SaysWhose(
        string version, string option, string value, string reason)
    {
        string token = Make("--version", version);
        int code = _tool.Run(
            ["token", "verify", .. OptionsBut(option), option, value, token]);

        Assert.That(code, Is.EqualTo(ExitCodes.Failed));
        Assert.That(_tool.Out, Is.EqualTo($"INVALID_TOKEN: {reason}\n"));
    }

    [Test]
    public void Verify_WithAnnotations_AlsoPrintsOneThatGitHubReads()
    {
        int code = _tool.Run(
            "token", "verify", "--app-id", AppId, "--user", "alice", "--at", Issued, "005",
            "--annotations", "github");

        Assert.That(code, Is.EqualTo(ExitCodes.Failed));
        Assert.That(_tool.Out, Is.EqualTo(
            "INVALID_TOKEN: it begins with neither 006 nor 007\n"
            + "::error::token INVALID_TOKEN: it begins with neither 006 nor 007\n"));
    }

    [Test]
    public void Inspect_OfATokenOfRtm_HasItsServicesAndPrivileges()
    {
        Assert.That(
            _tool.Run("token", "inspect", Make("--version", "007", "--lifetime", "1h")), Is.Zero);
        Assert.That(_tool.Out, Is.EqualTo("""
            format     007
            app id     "0123456789abcdef0123456789abcdef"
            issued     1600000000 (2020-09-13T12:26:40Z)
            life       3600 s, until 1600003600 (2020-09-13T13:26:40Z)
            salt       1
            service    2 RTM  user "alice"
            privilege  1 login, 3600 s, until 1600003600 (2020-09-13T13:26:40Z)

            """));

        Assert.That(_tool.Run("token", "inspect", Make("--lifetime", "24h")), Is.Zero);
        Assert.That(_tool.Out, Is.EqualTo("""
            format     006
            app id     "0123456789abcdef0123456789abcdef"
            until      1600086400 (2020-09-14T12:26:40Z)
            user       checksum 278ebc47
            salt       1
            privilege  1000 login, no end of its own

            """));
    }

    [Test]
    public void Certificate_FromAVariableOfAnotherName_IsTaken()
    {
        string token = Make();
        _tool.Variables.Clear();
        _tool.Variables["PROJECT_KEY"] = Certificate;

        Assert.That(Verify(token, Issued, "--certificate-env", "PROJECT_KEY"), Is.Zero);
    }

    [TestCase("--certificate-env", "NOT_SET")]
    [TestCase("--certificate-env", "A=B")]
    [TestCase("--certificate-env", "")]
    [TestCase("--certificate", "")]
    [TestCase("--certificate", Certificate, "--certificate-env", "RTMSIM_CERTIFICATE")]
    public void Certificate_NotThere_Returns2(params string[] options)
    {
        Assert.That(Verify("007", Issued, options), Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Does.Match("^rtmsim: .*--certificate.*\n$"));
    }

    [Test]
    public void Certificate_InNeitherOptionNorVariable_Returns2AndNamesTheVariable()
    {
        _tool.Variables.Clear();

        Assert.That(Verify("007"), Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Does.Contain("RTMSIM_CERTIFICATE"));
    }

    [TestCase("token", "verify", "007", "--certificate", Certificate)]
    [TestCase("token", "verify", "007", "--certificat", Certificate)]
    [TestCase("token", "verify", "007", "--certificat=" + Certificate)]
    [TestCase("token", "verify", "007", "-certificate", Certificate, "again")]
    [TestCase("token", "verify", "007", "--certificate", "x", Certificate)]
    [TestCase("token", "verify", "007", "--certificate-env", Certificate)]
    [TestCase("token", "verify", "007", "--at", Certificate)]
    [TestCase("token", "verify", "007", "--app-id", Certificate + "0")]
    [TestCase("token", "verify", "007", "--annotations", Certificate)]
    [TestCase("token", "make", "--salt", Certificate)]
    [TestCase("token", "make", "--lifetime", Certificate)]
    [TestCase("token", "make", "--version", Certificate)]
    [TestCase("token", "make", Certificate)]
    [TestCase("token", "mak", Certificate)]
    [TestCase("token", Certificate)]
    [TestCase("tokn", "verify", "--certificate", Certificate)]
    [TestCase("run", "--certificate", Certificate)]
    [TestCase("token", "inspect", "007", Certificate)]
    [TestCase("token", "inspect", Certificate)]
    public void Certificate_WhereverItStands_IsNeverPrinted(params string[] arguments)
    {
        string[] rest = arguments is ["token", "verify" or "make", ..]
            ? OptionsBut(arguments)
            : [];

        int code = _tool.Run([.. arguments, .. rest]);

        Assert.That(code, Is.Not.Zero);
        Assert.That(_tool.Out + _tool.Errors, Is.Not.Empty);
        Assert.That(_tool.Out + _tool.Errors, Does.Not.Contain(Certificate));
    }

    [Test]
    public void Certificate_OfAnyVerdict_IsNotPrinted()
    {
        foreach (string token in new[] { Make(), Make("--no-login"), "007", Certificate })
        {
            foreach (string at in new[] { Issued, "1700000000" })
            {
                Verify(token, at, "--certificate", Certificate, "--annotations", "github");
                Assert.That(_tool.Out + _tool.Errors, Does.Not.Contain(Certificate));
            }
        }

        _tool.Run("token", "verify", "--help");
        Assert.That(_tool.Out, Does.Contain("--certificate-env").And.Not.Contain(Certificate));
    }

    [TestCase("--at", "-1")]
    [TestCase("--at", "4294967296")]
    [TestCase("--at", "4294967295")]
    [TestCase("--at", "now")]
    [TestCase("--salt", "x")]
    [TestCase("--lifetime", "25h")]
    [TestCase("--lifetime", "-1s")]
    [TestCase("--lifetime", "1500ms")]
    [TestCase("--lifetime", "soon")]
    [TestCase("--version", "008")]
    [TestCase("--user", "")]
    [TestCase("--app-id", "short")]
    public void Make_OfWhatMakesNoToken_Returns2AndNamesTheOption(string option, string value)
    {
        int code = _tool.Run(
            ["token", "make", .. OptionsBut(option), option, value]);

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Does.StartWith("rtmsim: " + option));
        Assert.That(_tool.Out, Is.Empty);
    }

    [TestCase(64, ExitCodes.Passed)]
    [TestCase(65, ExitCodes.BadInput)]
    public void Make_ForAUserIdOfSomeBytes_TakesUpTo64(int bytes, int expected) => Assert.That(
        _tool.Run(
            "token", "make", "--app-id", AppId, "--user", new string('u', bytes), "--at", Issued),
        Is.EqualTo(expected));

    /// <summary>The options that making and verifying need, but for some.</summary>
    private static string[] OptionsBut(params string[] names)
    {
        string[][] all = [["--app-id", AppId], ["--user", "alice"], ["--at", Issued]];
        return all.Where(each => !names.Contains(each[0])).SelectMany(each => each).ToArray();
    }

    private string Make(params string[] options)
    {
        int code = _tool.Run(
            ["token", "make", "--app-id", AppId, "--user", "alice", "--at", Issued, .. options]);
        Assert.That(code, Is.Zero, _tool.Errors);
        return _tool.Out.TrimEnd('\n');
    }

    private int Verify(string token, string at = Issued, params string[] options) => _tool.Run(
        ["token", "verify", "--app-id", AppId, "--user", "alice", "--at", at, token,
            .. options]);

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static TestCaseData Case(string name, string token) =>
        new TestCaseData(token).SetArgDisplayNames(name);

    private static byte[] Deflated(int length)
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(new byte[length]);
        }

        return packed.ToArray();
    }
}
