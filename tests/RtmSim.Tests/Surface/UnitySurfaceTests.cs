using System.Threading.Tasks;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;

namespace RtmSim.Tests.Surface;

/// <summary>
/// The face is what apps compile against: a member that is missing, renamed or given another value
/// breaks them. The approved text is the SDK's own surface without its native plumbing.
/// </summary>
public sealed class UnitySurfaceTests
{
    [Test]
    public async Task Face_Compiled_HasTheApprovedSurface() => await Verifier.Verify(
        SurfaceText.Of(typeof(RtmClient).Assembly, "agora_rtm"));
}
