using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Apps;
using RtmSim.Scenarios.Exploring.Generating;
using RtmSim.Scenarios.Exploring.Runs;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace RtmSim.Scenarios.Tests.Exploring;

/// <summary>Generated runs in properties of FsCheck.</summary>
public sealed class RtmArbitrariesTests
{
#pragma warning disable NUnit1027 // FsCheck gives the argument.
    #region property
    [Property(Arbitrary = new[] { typeof(RtmArbitraries) }, MaxTest = 50)]
    public bool Run_WhereAllIsHealed_Converges(GeneratedRun run) =>
        RunPlayer.Play(run, new PlayOptions { Heals = true }).Converged;
    #endregion
#pragma warning restore NUnit1027

    [Test]
    public void Property_ThatIsFalse_IsShownWithTheSmallestRun()
    {
        Property property = Prop.ForAll(
            RtmArbitraries.RunsOf(ExploreFeatures.Channels, steps: 20),
            run => run.Steps.All(step => step.Action.Word != "join"));

        System.Exception failure = Assert.Catch(() => property.QuickCheckThrowOnFailure())!;
        string shrunk = failure.Message.Substring(failure.Message.IndexOf("Shrunk:"));

        Assert.That(shrunk, Does.Contain(".Join()").And.Not.Contain("Login"));
    }
}
