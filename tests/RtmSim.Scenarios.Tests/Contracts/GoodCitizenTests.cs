using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Contracts;
using RtmSim.Scenarios.Tests.Contracts.Apps;

namespace RtmSim.Scenarios.Tests.Contracts;

/// <summary>
/// Each fault that <c>good-citizen</c> knows is found in a small app that has it, by that clause
/// and no other, and the app without it keeps them all.
/// </summary>
[TestFixture]
internal sealed class GoodCitizenTests
{
    private static readonly Contract Citizen = Contract.Named("good-citizen");

    private static readonly (Func<bool, ISmallApp> New, string Clause)[] Apps =
    [
        Of<ForgetsDispose>("every client is disposed in the end"),
        Of<TakesTheSamplesAppId>("a client is made well before it is used"),
        Of<CallsAfterDispose>("nothing is called after the end"),
        Of<DisposesInACallback>("nothing is disposed inside a callback"),
        Of<StaysInTheChannel>("channels are left before the client goes"),
        Of<JoinsBeforeTheLogin>("calls wait for the login"),
        Of<LogsInTwice>("one login at a time"),
        Of<LogsInDuringALogout>("a logout is over before the next login"),
        Of<LogsInWhenAborted>("an aborted client is logged out before it logs in"),
        Of<HasASecondDevice>("a user is signed in once"),
        Of<GivesUpAtOnce>("a failed login is tried again"),
        Of<RepeatsABadToken>("a refused login is not repeated as it was"),
        Of<IgnoresTheExpiry>("an expired token is replaced"),
        Of<JoinsTwice>("a channel is joined once"),
        Of<DoesNotRejoin>("a failed join is tried again"),
        Of<ListensTooLate>("handlers are attached in time"),
        Of<SendsEachKey>("no limit is hit"),
        Of<LetsCallbacksPile>("callbacks are taken in time"),
        Of<TakesAnyName>("arguments are right"),
        Of<SendsStoredAgain>("a message kept for later counts as sent"),
        Of<KeepsKnocking>("an unreachable peer is left in peace"),
        Of<WritesToHimself>("nobody writes to himself"),
        Of<SendsAnInvitationAgain>("an invitation is sent once"),
        Of<AnswersWhatHasEnded>("an invitation that has ended is let go"),
    ];

    private static readonly (Func<bool, ISmallApp> New, string Clause)[] IosApps =
    [
        Of<IosForgetsDispose>("every client is disposed in the end"),
        Of<IosJoinsBeforeTheLogin>("calls wait for the login"),
        Of<IosLogsInTwice>("one login at a time"),
        Of<IosLogsInWhenAborted>("an aborted client is logged out before it logs in"),
        Of<IosRepeatsABadToken>("a refused login is not repeated as it was"),
        Of<IosIgnoresTheExpiry>("an expired token is replaced"),
        Of<IosJoinsTwice>("a channel is joined once"),
        Of<IosStaysInTheChannel>("channels are left before the client goes"),
        Of<IosSendsStoredAgain>("a message kept for later counts as sent"),
        Of<IosSendsAnInvitationAgain>("an invitation is sent once"),
    ];

    private static IEnumerable<TestCaseData> Cases => Apps.Concat(IosApps).Select(each =>
        new TestCaseData(each.New, each.Clause)
            .SetArgDisplayNames(each.New(false).GetType().Name, each.Clause));

    [TestCaseSource(nameof(Cases))]
    public void App_WithAFault_BreaksThatClauseAlone(Func<bool, ISmallApp> app, string clause)
    {
        ContractResult result = Run(app(false));

        Assert.That(
            result.Violations.Select(violation => violation.Clause.Name).Distinct(),
            Is.EqualTo(new[] { clause }), result.ToString());
    }

    [TestCaseSource(nameof(Cases))]
    public void App_Mended_KeepsAllClauses(Func<bool, ISmallApp> app, string clause)
    {
        ContractResult result = Run(app(true));

        Assert.That(result.Holds, $"{clause}\n{result}");
    }

    [Test]
    public void Clauses_AllOfThem_HaveAnAppThatBreaksThem() => Assert.That(
        Apps.Select(each => each.Clause),
        Is.EquivalentTo(Citizen.Clauses.Select(clause => clause.Name)));

    private static (Func<bool, ISmallApp> New, string Clause) Of<T>(string clause)
        where T : ISmallApp, new() => (mended => new T { IsMended = mended }, clause);

    private static ContractResult Run(ISmallApp app)
    {
        using Simulation sim = Simulation.Start(app.Options);
        app.Run(sim);
        return Citizen.Check(sim);
    }
}
