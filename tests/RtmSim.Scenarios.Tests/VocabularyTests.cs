using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Expectations;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Steps;
using RtmSim.Scenarios.Tests.Support;

namespace RtmSim.Scenarios.Tests;

/// <summary>The tables of the language hold together.</summary>
[TestFixture]
internal sealed class VocabularyTests
{
    [Test]
    public void Words_OfTheLanguage_AreInItsDescription()
    {
        string text = string.Concat(DocumentedExamplesTests.Pages.Select(File.ReadAllText));
        IEnumerable<string> words = StepVocabulary.All.Select(kind => kind.Name)
            .Concat(ExpectationVocabulary.All.Select(kind => kind.Name))
            .Concat(AllKeys().Select(argument => argument.Name))
            .Distinct();

        Assert.That(
            words.Where(word => !text.Contains($"`{word}`") && !text.Contains($"`{word}:")),
            Is.Empty);
    }

    [Test]
    public void Kinds_OfEachTable_HaveNamesOfTheirOwnAndASummary()
    {
        Assert.That(StepVocabulary.All.Select(kind => kind.Name), Is.Unique);
        Assert.That(ExpectationVocabulary.All.Select(kind => kind.Name), Is.Unique);
        Assert.That(StepVocabulary.All.Select(kind => kind.Summary), Has.None.Empty);
        Assert.That(ExpectationVocabulary.All.Select(kind => kind.Summary), Has.None.Empty);
        Assert.That(AllKeys().Select(argument => argument.Help), Has.None.Empty);
    }

    [Test]
    public void Kinds_OfExpectations_TakeTheKeyThatTellsThem()
    {
        foreach (ExpectationKind kind in ExpectationVocabulary.All)
        {
            Assert.That(
                kind.Arguments.Arguments.Single(argument => argument.Name == kind.Name).IsRequired,
                Is.True,
                kind.Name);
        }
    }

    [Test]
    public void Names_OfSteps_AreNoKeysOfTime()
    {
        Assert.That(
            StepVocabulary.All.Select(kind => kind.Name)
                .Intersect(StepTiming.Keys.Arguments
                    .Concat(StepBlocks.Rounds.Arguments)
                    .Concat(StepBlocks.Use.Arguments)
                    .Select(argument => argument.Name)),
            Is.Empty);
    }

    [Test]
    public void Steps_InTheShippedScenarios_AreOfMostKinds()
    {
        IEnumerable<string> used = Shipped.Files
            .SelectMany(file => Shipped.Load(file).Steps)
            .Select(step => step.Kind.Name)
            .Distinct();

        Assert.That(used.Count(), Is.AtLeast(14));
    }

    private static IEnumerable<Argument> AllKeys() => StepVocabulary.All
        .Select(kind => kind.Arguments)
        .Concat(ExpectationVocabulary.All.Select(kind => kind.Arguments))
        .Append(StepTiming.Keys)
        .Append(StepBlocks.Rounds)
        .Append(StepBlocks.Use)
        .Append(GroupsReader.Keys)
        .Append(UsersReader.Keys)
        .Append(FileReader.Keys)
        .SelectMany(AllKeys);

    private static IEnumerable<Argument> AllKeys(ArgumentSet set) => set.Arguments
        .Concat(set.Arguments
            .SelectMany(argument => new[] { argument.Keys, argument.ItemKeys })
            .OfType<ArgumentSet>()
            .SelectMany(AllKeys));
}
