using System.IO;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Settings;

public sealed class SettingsTests
{
    [Test]
    [Rule("O-01")]
    public void GetSdkVersion_WithoutASimulation_IsDotted() =>
        Assert.That(RtmClient.GetSdkVersion(), Does.Match(@"^\d+(\.\d+)+$"));

    [Test]
    [Rule("O-02", "O-10", "S-58")]
    public void SetLogFile_BeforeALogin_RecordsThePathAndWritesNothing()
    {
        using World world = World.Start();
        RtmClient client = world.User("alice").Client;

        Assert.That(client.SetLogFile("/no/such/folder/rtm.log"), Is.Zero);
        Assert.That(client.SetLogFile(string.Empty), Is.EqualTo(-1));
        Assert.That(client.SetLogFile(null!), Is.EqualTo(-1));
        Assert.That(
            client.Face!.Client.LogSettings.Path, Is.EqualTo("/no/such/folder/rtm.log"));
        Assert.That(world.Trace.ToText(), Does.Contain("/no/such/folder/rtm.log"));
        Assert.That(File.Exists("/no/such/folder/rtm.log"), Is.False);
    }

    [TestCase(0)]
    [TestCase(0x0008)]
    [TestCase(0x000c)]
    [TestCase(0x000e)]
    [TestCase(0x000f)]
    [TestCase(0x80f)]
    [TestCase(-1)]
    [Rule("O-02", "O-03", "O-10")]
    public void SetLogFilter_WithAnyNumber_Returns0(int filter)
    {
        using World world = World.Start();
        RtmClient client = world.User("alice").Client;

        Assert.That(client.SetLogFilter(filter), Is.Zero);
        Assert.That(client.Face!.Client.LogSettings.Filter, Is.EqualTo(filter));
    }

    [TestCase(int.MinValue, -1, 10_240)]
    [TestCase(0, -1, 10_240)]
    [TestCase(1, 0, 512)]
    [TestCase(511, 0, 512)]
    [TestCase(512, 0, 512)]
    [TestCase(513, 0, 513)]
    [TestCase(1_048_576, 0, 1_048_576)]
    [TestCase(1_048_577, 0, 1_048_576)]
    [Rule("O-02", "O-04")]
    public void SetLogFileSize_OutsideTheRange_MovesToItsEnd(int size, int returned, int kept)
    {
        using World world = World.Start();
        RtmClient client = world.User("alice").Client;

        Assert.That(client.SetLogFileSize(size), Is.EqualTo(returned));
        Assert.That(client.Face!.Client.LogSettings.SizeKb, Is.EqualTo(kept));
    }

    [TestCase(LimitsProfile.Client, 10_240)]
    [TestCase(LimitsProfile.LinuxServer, 102_400)]
    [Rule("O-04", "PR-01")]
    public void LogSize_AtTheStart_IsThatOfTheProfile(LimitsProfile profile, int size)
    {
        using World world = World.Start(new ClientOptions { Limits = profile });

        Assert.That(
            world.User("alice").Client.Face!.Client.LogSettings.SizeKb, Is.EqualTo(size));
    }

    [TestCase("{}", 0)]
    [TestCase("{\"rtm.unknown\": [1, null]}", 0)]
    [TestCase(null, -2)]
    [TestCase("", -2)]
    [TestCase("{", -2)]
    [TestCase("{'a': 1}", -2)]
    [TestCase("[]", -2)]
    [TestCase("\"text\"", -2)]
    [TestCase("null", -2)]
    [TestCase("{} {}", -2)]
    [TestCase("\ud800", -2)]
    [Rule("O-06", "S-58")]
    public void SetParameters_TakesAnObjectAndNothingElse(string? json, int returned)
    {
        using World world = World.Start();

        Assert.That(world.User("alice").Client.SetParameters(json!), Is.EqualTo(returned));
    }

    [Test]
    [Rule("O-06", "B-03", "B-08")]
    public void Settings_OfAClientThatIsNone_ReturnMinus7()
    {
        using World world = World.Start();
        RtmClient disposed = world.User("alice").Client;
        disposed.Dispose();
        RtmClient unusable = new(null!, new RtmClientEventHandler());

        Assert.That(world.User("alice", "too short").Client.SetParameters("{}"), Is.EqualTo(-7));
        foreach (RtmClient client in new[] { disposed, unusable })
        {
            Assert.That(client.SetLogFile("x"), Is.EqualTo(-7));
            Assert.That(client.SetLogFilter(0), Is.EqualTo(-7));
            Assert.That(client.SetLogFileSize(1), Is.EqualTo(-7));
            Assert.That(client.SetParameters("{}"), Is.EqualTo(-7));
        }
    }
}
