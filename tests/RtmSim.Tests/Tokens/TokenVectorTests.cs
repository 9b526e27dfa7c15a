using System;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Service;
using RtmSim.Service.Tokens;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Tokens;

[TestFixture]
internal sealed class TokenVectorTests
{
    [TestCaseSource(typeof(TokenVector), nameof(TokenVector.Cases))]
    [Rule("S-17", "C-12")]
    public void Verify_OfAVector_GivesItsVerdict(TokenVector vector)
    {
        Failure verdict = TokenCheck.Verify(
            vector.Token, vector.AppId, vector.AppCertificate, vector.UserId, vector.NowUnixS,
            Privilege006Expiry.Honour);

        Assert.That(verdict, Is.EqualTo(FailureOf(vector.Verdict)));
    }

    [TestCaseSource(typeof(TokenVector), nameof(TokenVector.Cases))]
    [Rule("C-09", "C-11", "S-17")]
    public void Login_WithAVector_EndsInItsVerdict(TokenVector vector)
    {
        using World world = World.Start(new SimulationOptions
        {
            Epoch = Instant.FromUnixTimeSeconds(vector.NowUnixS),
            Client = new ClientOptions { TokenFormCheck = false },
        });
        world.Service.SetCertificate(vector.AppId, vector.AppCertificate);
        TestUser user = world.User(vector.UserId, vector.AppId);

        bool isValidId = user.Login(vector.Token) == 0;
        world.AdvanceMs(999);

        if (isValidId)
        {
            Assert.That(user.Log.Lines[1], Is.EqualTo(ResultOf(vector.Verdict)));
        }
        else
        {
            Assert.That(vector.UserId.All(char.IsAscii), Is.False);
        }
    }

    [Test]
    public void Vectors_AreOfAllVerdicts() => Assert.That(
        TokenVector.All.Select(vector => vector.Verdict).Distinct(),
        Is.EquivalentTo(new[] { "OK", "INVALID_TOKEN", "NOT_AUTHORIZED", "TOKEN_EXPIRED" }));

    [Test]
    public void Build_WithTheNumbersOfAVector_GivesTheVendorsToken()
    {
        TokenVector[] plain = TokenVector.All.Where(vector => vector.Kind == "006-zero").ToArray();

        Assert.That(plain, Is.Not.Empty);
        foreach (TokenVector vector in plain)
        {
            Assert.That(
                TokenBuilder.Build(
                    vector.AppId, vector.AppCertificate, vector.UserId,
                    Instant.FromUnixTimeSeconds(vector.ValidUntil!.Value) - Duration.FromDays(1),
                    vector.Salt),
                Is.EqualTo(vector.Token));
        }
    }

    private static Failure FailureOf(string verdict) => verdict switch
    {
        "OK" => Failure.None,
        "INVALID_TOKEN" => Failure.InvalidToken,
        "TOKEN_EXPIRED" => Failure.TokenExpired,
        "NOT_AUTHORIZED" => Failure.NotAuthorized,
        _ => throw new ArgumentException(verdict),
    };

    private static string ResultOf(string verdict) => verdict switch
    {
        "OK" => "250 LoggedIn",
        "INVALID_TOKEN" => "250 LoginFailed(5)",
        "TOKEN_EXPIRED" => "250 LoginFailed(6)",
        _ => "250 LoginFailed(7)",
    };
}
