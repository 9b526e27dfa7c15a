using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Cli.Surface;
using RtmSim.Testing;

namespace RtmSim.Cli.Tests;

/// <summary>Two namespaces of this assembly stand for two versions of one SDK.</summary>
[TestFixture]
internal sealed class SurfaceComparerTests
{
    private const string Before = "RtmSim.Cli.Tests.Surfaces.Before";
    private const string After = "RtmSim.Cli.Tests.Surfaces.After";

    [TestCase(Before)]
    [TestCase(After)]
    public void Surface_ComparedWithItself_DoesNotDiffer(string name) => Assert.That(
        SurfaceComparer.Compare(Read(name), Read(name)), Is.Empty);

    [Test]
    public async Task Surfaces_OfTwoVersions_DifferInWhatWasChanged() => await Verifier.Verify(
        string.Join('\n', SurfaceComparer.Compare(Read(Before), Read(After))));

    [Test]
    public void Surfaces_ComparedTheOtherWay_DifferInAsMuch()
    {
        IReadOnlyList<SurfaceDifference> there =
            SurfaceComparer.Compare(Read(Before), Read(After));
        IReadOnlyList<SurfaceDifference> back =
            SurfaceComparer.Compare(Read(After), Read(Before));

        Assert.That(
            back.Count(each => each.Kind == SurfaceDifference.Missing),
            Is.EqualTo(there.Count(each => each.Kind == SurfaceDifference.Added)));
        Assert.That(back, Has.Count.EqualTo(there.Count));
    }

    private static IReadOnlyList<SurfaceMember> Read(string name)
    {
        using FileStream stream = File.OpenRead(typeof(SurfaceComparerTests).Assembly.Location);
        using PEReader file = new(stream);
        return SurfaceReader.Read(file.GetMetadataReader(), name);
    }
}
