using System.IO;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests;

[TestFixture]
internal sealed class MediaStepsTests
{
    [Test]
    [Rule("A-16")]
    public void Run_OfAFileFromAnywhere_LeavesTheDiskAlone()
    {
        string folder = Directory.CreateTempSubdirectory("rtmsim-").FullName;
        string onDisk = Path.Combine(folder, "a");
        File.WriteAllText(onDisk, "secret");
        string yaml = Text.With(
            $$"""
              - add-file: { path: /b, bytes: 10 }
              - { at: 1s, upload-file: { user: alice, path: {{onDisk}} } }
              - upload-file: { user: alice, path: /b }
              - { at: 2s, download-to-file: { user: alice, media: /b, path: {{onDisk}} } }
            """,
            """
              - { user: alice, callback: OnFileMediaUploadResult, with: { errorCode: 1 } }
              - { user: alice, callback: OnMediaDownloadToFileResult, with: { errorCode: 0 } }
            """);

        ScenarioResult result = Text.Run(yaml);
        string content = File.ReadAllText(onDisk);
        Directory.Delete(folder, recursive: true);

        Assert.That(result.Failures, Is.Empty);
        Assert.That(content, Is.EqualTo("secret"));
    }

    [Test]
    [Rule("PR-08")]
    public void Step_WithMediaOfAnIosUser_BreaksTheRunOffAndSaysWhy()
    {
        ScenarioResult result = Text.Run(Text.With(
            "  - { at: 1s, download-to-memory: { user: bob, mediaId: cat } }")
            .Replace("users: [alice, bob]", "users: { alice: {}, bob: { face: ios } }"));

        Assert.That(
            result.Failures.Select(failure => failure.ToString()),
            Has.Some.Contains("knows no files and images"));
    }

    [TestCase("download-to-memory: { user: alice, media: cat }", "No upload named")]
    [TestCase("cancel-upload: { user: alice, transfer: cat }", "no transfer named")]
    [TestCase("add-file: { path: cat.png, bytes: 1 }", "full path")]
    public void Step_ThatCannotBeDone_BreaksTheRunOffAndSaysWhy(string step, string reason)
    {
        ScenarioResult result = Text.Run(Text.With($"  - {{ at: 1s, {step} }}"));

        Assert.That(
            result.Failures.Select(failure => failure.ToString()),
            Has.Some.Contains(reason));
        Assert.That(result.Verdict, Is.EqualTo(Verdict.Failed));
    }

    [TestCase("sdk-assigned")]
    [TestCase("echo-caller")]
    [Rule("S-60")]
    public void Names_OfTransfers_HoldWhoseverNumbersTheCallbacksCarry(string mode)
    {
        string yaml = Text.With(
            """
              - login: bob
              - add-file: { path: /a, bytes: 8388608 }
              - { at: 1s, upload-file: { user: alice, path: /a, as: one } }
              - upload-file: { user: alice, path: /a, as: two }
              - { at: 2s, cancel-upload: { user: alice, transfer: two } }
              - { at: 5s, send-file: { user: alice, to: bob, media: one, fileName: b } }
            """,
            """
              - { user: alice, callback: OnFileMediaUploadResult, at: 2s, with: { errorCode: 6 } }
              - { user: alice, callback: OnFileMediaUploadResult, at: 3s, with: { errorCode: 0 } }
              - { user: bob, callback: OnFileMessageReceivedFromPeer, with: { fileName: b } }
            """,
            top: $"options: {{ unity: {{ requestIdMode: {mode} }} }}");

        ScenarioResult result = Text.Run(yaml);

        Assert.That(result.Failures, Is.Empty);
        Assert.That(
            result.Trace.Where(traced => traced.Kind == TraceKind.Callback)
                .SelectMany(traced => traced.Arguments).Select(argument => argument.Value),
            Has.None.InstanceOf<byte[]>());
    }
}
