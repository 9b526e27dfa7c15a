using System.Threading.Tasks;
using DT.Xamarin.Agora;
using NUnit.Framework;
using RtmSim.Testing;

namespace RtmSim.Tests.Surface;

/// <summary>
/// The iOS face is the .NET binding's own surface without media and native plumbing: what differs
/// breaks the apps that compile against it.
/// </summary>
public sealed class IosSurfaceTests
{
    [Test]
    public async Task Face_Compiled_HasTheApprovedSurface() => await Verifier.Verify(
        SurfaceText.Of(typeof(AgoraRtmKit).Assembly, "DT.Xamarin.Agora")
        + SurfaceText.Of(typeof(AgoraRtmKit).Assembly, "Foundation"));
}
