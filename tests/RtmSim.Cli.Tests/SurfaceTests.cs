using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using RtmSim.Cli.Tests.Support;

namespace RtmSim.Cli.Tests;

[TestFixture]
internal sealed class SurfaceTests
{
    private static readonly string Own = typeof(Simulation).Assembly.Location;

    private readonly Tool _tool = new();

    private static IEnumerable<TestCaseData> Changes
    {
        get
        {
            yield return Case(
                "unity", "a removed method",
                copy => copy.SetAccess("RtmClient", "Logout", MethodAttributes.Private),
                "missing  RtmClient.Logout: public int Logout()\n");
            yield return Case(
                "unity", "an added method",
                copy => copy.SetAccess("RtmClient", "Crash", MethodAttributes.Public),
                "added    RtmClient.Crash: public void Crash()\n");
            yield return Case(
                "unity", "a renamed parameter",
                copy => copy.RenameParameter("RtmClient", "RenewToken", "SetLogFile"),
                "changed  RtmClient.RenewToken: public int RenewToken(string token) -> "
                    + "public int RenewToken(string logFilePath)\n");
            yield return Case(
                "unity", "a changed enum value",
                copy => copy.SetValue(
                    "CONNECTION_STATE", "CONNECTION_STATE_ABORTED",
                    "CONNECTION_STATE_CONNECTED"),
                "changed  CONNECTION_STATE.CONNECTION_STATE_ABORTED: "
                    + "CONNECTION_STATE_ABORTED = 5 -> CONNECTION_STATE_ABORTED = 3\n");
            yield return Case(
                "unity", "a changed return type",
                copy => copy.SetSignature("RtmClient", "Logout", "Dispose"),
                "changed  RtmClient.Logout: public int Logout() -> public void Logout()\n");
            yield return Case(
                "unity", "changed parameters",
                copy => copy.SetSignature("RtmClient", "RenewToken", "SetLogFileSize"),
                "changed  RtmClient.RenewToken: public int RenewToken(string token) -> "
                    + "public int RenewToken(int token)\n");
            yield return Case(
                "unity", "a removed type",
                copy => copy.HideType("CONNECTION_STATE"),
                "missing  CONNECTION_STATE: enum CONNECTION_STATE\n");
            yield return Case(
                "ios", "a removed type",
                copy => copy.HideType("AgoraRtmJoinChannelErrorCode"),
                "missing  AgoraRtmJoinChannelErrorCode: "
                    + "enum AgoraRtmJoinChannelErrorCode : long\n");
            yield return Case(
                "ios", "a change of the other SDK",
                copy => copy.HideType("CONNECTION_STATE"),
                string.Empty);
        }
    }

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [TestCase("unity")]
    [TestCase("ios")]
    public void Surface_OfTheSimulatorItself_ReportsNothing(string face)
    {
        Assert.That(_tool.Run("surface", Own, "--face", face), Is.EqualTo(ExitCodes.Passed));
        Assert.That(_tool.Out + _tool.Errors, Is.Empty);
    }

    [TestCaseSource(nameof(Changes))]
    public void Surface_OfAChangedCopy_ReportsExactlyTheChange(
        string face, Action<PatchedCopy> change, string expected)
    {
        string path = _tool.PathOf("Sdk.dll");
        PatchedCopy copy = new();
        change(copy);
        copy.WriteTo(path);

        int code = _tool.Run("surface", path, "--face", face);

        Assert.That(_tool.Errors, Is.Empty);
        Assert.That(_tool.Out, Is.EqualTo(expected));
        Assert.That(
            code, Is.EqualTo(expected.Length == 0 ? ExitCodes.Passed : ExitCodes.Failed));
    }

    [Test]
    public void Surface_WithAnnotations_PrintsOneForEachDifference()
    {
        string path = _tool.PathOf("Sdk.dll");
        PatchedCopy copy = new();
        copy.HideType("CONNECTION_STATE");
        copy.WriteTo(path);

        _tool.Run("surface", path, "--face", "unity", "--annotations", "github");

        Assert.That(_tool.Out, Is.EqualTo(
            "missing  CONNECTION_STATE: enum CONNECTION_STATE\n"
            + "::error::surface: missing  CONNECTION_STATE: enum CONNECTION_STATE\n"));
    }

    [Test]
    public void Surface_OfAFolder_TakesTheAssemblyThatHasTheNamespace()
    {
        _tool.Add("plugins/native.dll", "no assembly");
        File.Copy(typeof(TestAttribute).Assembly.Location, _tool.PathOf("plugins/Other.dll"));
        File.Copy(Own, _tool.PathOf("plugins/Sdk.dll"));

        int code = _tool.Run("surface", _tool.Folder, "--face", "unity");

        Assert.That(_tool.Errors, Is.Empty);
        Assert.That(code, Is.EqualTo(ExitCodes.Passed));
    }

    [Test]
    public void Surface_OfAFolderWithTwo_Returns2AndNamesBoth()
    {
        File.Copy(Own, _tool.PathOf("A.dll"));
        File.Copy(Own, _tool.PathOf("B.dll"));

        int code = _tool.Run("surface", _tool.Folder, "--face", "unity");

        Assert.That(code, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Is.EqualTo(
            "rtmsim: @: @/A.dll and @/B.dll both have the namespace agora_rtm; "
            + "name one of them\n"));
    }

    [Test]
    public void Surface_OfWhatHasNoSdk_Returns2()
    {
        string other = typeof(TestAttribute).Assembly.Location;
        File.Copy(other, _tool.PathOf("Other.dll"));

        Assert.That(
            _tool.Run("surface", _tool.PathOf("Other.dll"), "--face", "ios"),
            Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Is.EqualTo(
            "rtmsim: @/Other.dll: there is no public type of the namespace DT.Xamarin.Agora "
            + "in it\n"));
        Assert.That(
            _tool.Run("surface", _tool.Folder, "--face", "ios"), Is.EqualTo(ExitCodes.BadInput));
        Assert.That(_tool.Errors, Is.EqualTo(
            "rtmsim: @: no assembly in this folder has a public type of the namespace "
            + "DT.Xamarin.Agora\n"));
        Assert.That(
            _tool.Run("surface", other, "--face", "windows"), Is.EqualTo(ExitCodes.BadInput));
        Assert.That(
            _tool.Errors, Is.EqualTo("rtmsim: --face takes unity or ios, not \"windows\"\n"));
    }

    [Test]
    public void Surface_OfABrokenCopy_NeverThrows()
    {
        byte[] image = File.ReadAllBytes(Own);
        string path = _tool.PathOf("Broken.dll");
        int step = image.Length / 50;
        for (int i = 1; i < 50; i++)
        {
            File.WriteAllBytes(path, image[..(i * step)]);
            Assert.That(_tool.Run("surface", path, "--face", "unity"), Is.Not.Zero);

            byte[] wiped = [.. image];
            Array.Fill(wiped, (byte)0xFF, i * step, step);
            File.WriteAllBytes(path, wiped);
            _tool.Run("surface", path, "--face", "unity");
            string[] lines = _tool.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.That(lines.All(line => line.StartsWith("rtmsim: ", StringComparison.Ordinal)));
        }
    }

    private static TestCaseData Case(
        string face, string name, Action<PatchedCopy> change, string expected) =>
        new TestCaseData(face, change, expected).SetArgDisplayNames($"{face}: {name}");
}
