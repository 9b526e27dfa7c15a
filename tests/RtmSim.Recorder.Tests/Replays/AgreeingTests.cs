using System.Linq;
using NUnit.Framework;
using RtmSim.Recorder.Tests.Support;
using RtmSim.Scenarios.Replays.Tolerant;

namespace RtmSim.Recorder.Tests.Replays;

/// <summary>
/// What a service did that follows the simulator's rules happens again, whatever the latencies.
/// </summary>
internal sealed class AgreeingTests
{
    private static readonly string[] Networks =
    {
        "latency: 10ms", "latency: 2ms", "latency: 80ms", "latency: 165ms",
        "latency: 40ms, jitter: 30ms", "latency: 100ms, jitter: 40ms",
    };

    [Test]
    public void Replay_WithMembersOfWhomNobodyWasTold_TakesThemFromTheFirstCount()
    {
        TolerantResult result = TolerantReplay.Run(
            Recording.Read(Sessions.Record(Sessions.Crowd, Networks[0])));

        Assert.That(result.Agrees, Is.True);
        Assert.That(
            result.Notes,
            Has.Member("lobby: 2 members of whom nobody was told, by the first count"));
    }

    /// <summary>30 MB take 30 s here: no file that the service takes would, in a replay.</summary>
    [Test]
    public void Replay_OfAnUploadThatTakesLong_LeavesItOutWithItsCancellation()
    {
        const string session =
            """
            users: [alice]
            steps:
              - add-file: { path: /film, bytes: 31457280 }
              - login: alice
              - { at: 1s, upload-file: { user: alice, path: /film, as: film } }
              - { at: 40s, upload-file: { user: alice, path: /film, as: again } }
              - { at: 68s, cancel-upload: { user: alice, transfer: again } }
            """;

        TolerantResult result = TolerantReplay.Run(
            Recording.Read(Sessions.Record(session, "latency: 10ms, bandwidth: 1000000")));

        Assert.That(result.Divergences.SelectMany(each => each.ToLines()), Is.Empty);
        Assert.That(
            result.Notes, Has.Member("3 calls for files that took too long were not repeated"));
    }

    [Test]
    public void Replay_OverOtherLinks_DivergesNowhere(
        [Values] bool isJittered,
        [ValueSource(typeof(Sessions), nameof(Sessions.All))] TestCaseData session)
    {
        foreach (string network in Networks.Where(each => each.Contains("jitter") == isJittered))
        {
            TolerantResult result = TolerantReplay.Run(
                Recording.Read(Sessions.Record((string)session.Arguments[0]!, network)));

            Assert.That(
                result.Divergences.SelectMany(each => each.ToLines()), Is.Empty,
                $"{network}\n{result.Scenario}");
        }
    }
}
