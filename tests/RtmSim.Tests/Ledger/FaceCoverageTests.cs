using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using Book = RtmSim.Tracing.Rules;

namespace RtmSim.Tests.Ledger;

/// <summary>Rules that hold for both APIs are tested with both.</summary>
public sealed class FaceCoverageTests
{
    private const string Media = "M";

    [Test]
    public void Rules_OfBothFaces_HaveATestThatRunsWithBoth()
    {
        SortedSet<string> tested = RulesOf(HasBothFaces);
        string[] missing = Book.All
            .Where(rule => rule.Area != Media)
            .Select(rule => rule.Id)
            .Except(tested)
            .Except(OneFaceRules.All.Select(rule => rule.Id))
            .ToArray();

        Assert.That(
            missing,
            Is.Empty,
            "No fixture of Face.Unity and Face.Ios has a test of these rules. Write one, or say "
            + "in OneFaceRules why there can be none.");
    }

    [Test]
    public void OneFaceRules_AreRulesThatNoTestOfBothNames()
    {
        IEnumerable<string> ids = OneFaceRules.All.Select(rule => rule.Id);

        Assert.That(ids, Is.Unique);
        Assert.That(ids.Where(id => Book.Find(id) is null), Is.Empty);
        Assert.That(ids.Intersect(RulesOf(HasBothFaces)), Is.Empty, "These need no reason.");
    }

    [Test]
    public void OneFaceRules_AreTestedWhereTheySay([Values] Face face)
    {
        bool ofIos = face == Face.Ios;
        RuleFaces faces = ofIos ? RuleFaces.Ios : RuleFaces.Unity;
        SortedSet<string> tested = RulesOf(
            fixture => !HasBothFaces(fixture) && IsOfIos(fixture) == ofIos);

        Assert.That(
            OneFaceRules.All
                .Where(rule => rule.Faces == faces || rule.Faces == RuleFaces.Each)
                .Select(rule => rule.Id)
                .Except(tested),
            Is.Empty);
    }

    [Test]
    public void Fixtures_WithFaces_HaveBoth() => Assert.That(
        Fixtures().Where(fixture => FacesOf(fixture).Any() && !HasBothFaces(fixture)), Is.Empty);

    /// <summary>The rules that the tests of some fixtures name.</summary>
    private static SortedSet<string> RulesOf(Func<Type, bool> ofFixture) => new(
        Fixtures()
            .Where(ofFixture)
            .SelectMany(fixture => fixture.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<RuleAttribute>())
            .SelectMany(rule => rule.Ids),
        StringComparer.Ordinal);

    private static Type[] Fixtures() => typeof(FaceCoverageTests).Assembly.GetTypes();

    private static bool IsOfIos(Type fixture) =>
        fixture.Name.StartsWith("Ios", StringComparison.Ordinal);

    private static bool HasBothFaces(Type fixture) =>
        FacesOf(fixture).Order().SequenceEqual([Face.Unity, Face.Ios]);

    private static IEnumerable<Face> FacesOf(Type fixture) => fixture
        .GetCustomAttributes<TestFixtureAttribute>()
        .SelectMany(attribute => attribute.Arguments)
        .OfType<Face>();
}
