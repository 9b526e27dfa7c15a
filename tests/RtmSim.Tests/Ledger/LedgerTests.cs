using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NUnit.Framework;
using RtmSim.Tracing;
using Book = RtmSim.Tracing.Rules;

namespace RtmSim.Tests.Ledger;

public sealed class LedgerTests
{
    private const int MaxTitleLength = 160;

    /// <summary>
    /// Rules that no test can check, each with the reason. Stays empty unless a test is truly
    /// impossible.
    /// </summary>
    private static readonly SortedDictionary<string, string> NotTestable =
        new(StringComparer.Ordinal);

    /// <summary>How many rules each area has, numbered from 01 without a gap.</summary>
    private static readonly (string Area, int Count)[] Areas =
    [
        ("A", 23), ("B", 25), ("C", 21), ("D", 15), ("E", 25), ("F", 27), ("G", 14), ("H", 8),
        ("I", 17), ("J", 13), ("K", 12), ("L", 21), ("M", 21), ("N", 6), ("O", 10), ("P", 8),
        ("PR", 21), ("Q", 9), ("S", 87),
    ];

    [Test]
    public void Ids_OfAllRules_AreAllThereAreAndNoMore()
    {
        IEnumerable<string> expected = Areas
            .SelectMany(area => Enumerable.Range(1, area.Count)
                .Select(number => string.Create(
                    CultureInfo.InvariantCulture, $"{area.Area}-{number:00}")));

        Assert.That(Book.All.Select(rule => rule.Id), Is.EqualTo(expected));
    }

    [Test]
    public void Ids_OfAllRules_AreWellFormed() => Assert.That(
        Book.All.Select(rule => rule.Id), Has.All.Matches("^([A-Z]|PR)-[0-9]{2}$"));

    [Test]
    public void Ids_OfAllRules_AreUniqueAndInOrder()
    {
        IEnumerable<string> inOrder = Book.All
            .OrderBy(rule => rule.Area, StringComparer.Ordinal)
            .ThenBy(NumberOf)
            .Select(rule => rule.Id);

        Assert.That(Book.All.Select(rule => rule.Id), Is.Unique);
        Assert.That(Book.All.Select(rule => rule.Id), Is.EqualTo(inOrder));
    }

    [Test]
    public void Titles_OfAllRules_AreOneShortSentence() => Assert.That(
        Book.All.Where(rule => !IsShortSentence(rule.Title)),
        Is.Empty,
        $"A title is one line of up to {MaxTitleLength} characters and ends with a full stop.");

    [Test]
    public void Titles_OfAllRules_Differ() => Assert.That(
        Book.All.Select(rule => rule.Title), Is.Unique);

    [Test]
    public void Find_OfEachId_GivesItsRule() => Assert.That(
        Book.All.Select(rule => Book.Find(rule.Id)), Is.EqualTo(Book.All));

    [TestCase("Z-01")]
    [TestCase("a-01")]
    [TestCase("")]
    public void Find_OfAnUnknownId_GivesNull(string id) => Assert.That(Book.Find(id), Is.Null);

    [Test]
    public void Find_OfNull_Throws() => Assert.That(
        () => Book.Find(null!), Throws.ArgumentNullException);

    [TestCase("C-05", "C")]
    [TestCase("PR-20", "PR")]
    public void Area_OfARule_IsTheIdUpToItsDash(string id, string area) => Assert.That(
        Book.Find(id)?.Area, Is.EqualTo(area));

    [Test]
    public void Ids_ThatTheProductNames_AreInTheLedger() => Assert.That(
        RuleMentions.InProduct().Where(mention => Book.Find(mention.Id) is null),
        Is.Empty,
        "The trace would name rules that the ledger does not have.");

    [Test]
    public void Ids_ThatTestsName_AreInTheLedger() => Assert.That(
        RuleMentions.InTests().Where(mention => Book.Find(mention.Id) is null),
        Is.Empty,
        "Tests claim to check rules that the ledger does not have.");

    [Test]
    public void Rules_OfTheLedger_AreEachNamedByATest()
    {
        SortedSet<string> named = new(
            RuleMentions.InTests().Select(mention => mention.Id), StringComparer.Ordinal);
        string[] missing = Book.All
            .Select(rule => rule.Id)
            .Where(id => !named.Contains(id) && !NotTestable.ContainsKey(id))
            .ToArray();

        Assert.That(
            missing,
            Is.Empty,
            $"{missing.Length} rules without a test: {string.Join(" ", missing)}.");
    }

    [Test]
    public void NotTestable_EachEntry_IsARuleWithAReasonAndNoTest()
    {
        SortedSet<string> named = new(
            RuleMentions.InTests().Select(mention => mention.Id), StringComparer.Ordinal);

        Assert.That(NotTestable.Keys.Where(id => Book.Find(id) is null), Is.Empty);
        Assert.That(NotTestable.Keys.Where(named.Contains), Is.Empty);
        Assert.That(NotTestable.Values, Has.None.Empty);
    }

    private static bool IsShortSentence(string title) => title.Length is > 1 and <= MaxTitleLength
        && title.EndsWith('.')
        && title == title.Trim()
        && !title.Contains('\n')
        && !title.Contains("  ", StringComparison.Ordinal);

    private static int NumberOf(Rule rule) => int.Parse(
        rule.Id.AsSpan(rule.Area.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture);
}
