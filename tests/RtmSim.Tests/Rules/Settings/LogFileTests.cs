using System.IO;
using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Settings;

public sealed class LogFileTests
{
    private string _path = string.Empty;

    private string WrapperPath => _path + "_unity_plugin_log.txt";

    [SetUp]
    public void MakePath() => _path = Path.Combine(
        TestContext.CurrentContext.WorkDirectory,
        $"rtm-{TestContext.CurrentContext.Test.ID}.log");

    [TearDown]
    public void RemoveFiles()
    {
        File.Delete(_path);
        File.Delete(_path + ".1");
        File.Delete(WrapperPath);
    }

    [Test]
    [Rule("O-05", "S-58")]
    public void LogFiles_WhenWanted_HoldCallsStatesAndNativeCallbacks()
    {
        using World world = World.Start(new ClientOptions { WriteLogFiles = true });
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");
        alice.Handler.OnConnectionStateChanged = null;

        alice.Login();
        alice.Client.SetLogFile(_path);
        bob.Login();
        world.AdvanceMs(250);
        alice.Logout();
        world.AdvanceMs(1_000);
        alice.Dispose();

        Assert.That(File.ReadAllLines(WrapperPath), Is.EqualTo(new[]
        {
            "2021-01-01T00:00:00.25Z onLoginSuccess",
            "2021-01-01T00:00:00.25Z onConnectionStateChanged",
            "2021-01-01T00:00:00.75Z onConnectionStateChanged",
        }));
        string log = File.ReadAllText(_path);
        Assert.That(log, Does.Contain("2021-01-01T00:00:00.25Z").And.Contain("Logout"));
        Assert.That(log, Does.Contain("CONNECTED").And.Not.Contain("userId"));
        Assert.That(log, Does.Not.Contain("bob"));
    }

    [Test]
    [Rule("O-05", "S-58")]
    public void LogFiles_ByDefault_AreNotWritten()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");

        alice.Client.SetLogFile(_path);
        alice.Login();
        world.AdvanceMs(250);

        Assert.That(File.Exists(_path), Is.False);
        Assert.That(File.Exists(WrapperPath), Is.False);
    }

    [TestCase(0, false, false)]
    [TestCase(0x000c, true, false)]
    [TestCase(0x000f, true, true)]
    [Rule("O-03", "S-58")]
    public void LogFile_WithAFilter_LeavesOutTheRest(int filter, bool errors, bool others)
    {
        using World world = World.Start(new ClientOptions { WriteLogFiles = true });
        TestUser alice = world.User("alice");

        alice.Client.SetLogFilter(filter);
        alice.Client.SetLogFile(_path);
        alice.QueryPeers("bob");

        string log = File.Exists(_path) ? File.ReadAllText(_path) : string.Empty;
        Assert.That(log.Contains("102"), Is.EqualTo(errors));
        Assert.That(log.Contains("call"), Is.EqualTo(others));
    }

    [Test]
    [Rule("O-04", "S-58")]
    public void LogFile_ThatIsFull_BecomesTheOlderOne()
    {
        using World world = World.Start(new ClientOptions { WriteLogFiles = true });
        TestUser alice = world.User("alice");
        File.WriteAllText(_path, new string('x', 512 * 1024));

        alice.Client.SetLogFileSize(512);
        alice.Client.SetLogFile(_path);
        alice.Login();

        Assert.That(new FileInfo(_path + ".1").Length, Is.EqualTo(512 * 1024));
        Assert.That(new FileInfo(_path).Length, Is.LessThan(10_000));
    }

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [Rule("O-04", "S-58")]
    public void LogFile_JustBelowItsSize_IsNotFullYet(int over, bool isMoved)
    {
        using World world = World.Start(new ClientOptions { WriteLogFiles = true });
        TestUser alice = world.User("alice");
        File.WriteAllText(_path, new string('x', (512 * 1024) + over));

        alice.Client.SetLogFileSize(512);
        alice.Client.SetLogFile(_path);

        Assert.That(File.Exists(_path + ".1"), Is.EqualTo(isMoved));
    }

    [TestCase("")]
    [TestCase(".1")]
    [TestCase("_unity_plugin_log.txt")]
    [Rule("O-10", "S-58")]
    public void LogFile_WhereAFolderIs_DoesNotHarmTheAppOrTheOtherLog(string suffix)
    {
        using World world = World.Start(new ClientOptions { WriteLogFiles = true });
        TestUser alice = world.User("alice");
        string full = new('x', 512 * 1024);
        if (suffix == ".1")
        {
            File.WriteAllText(_path, full);
        }

        Directory.CreateDirectory(_path + suffix);
        try
        {
            alice.Client.SetLogFileSize(512);
            Assert.That(alice.Client.SetLogFile(_path), Is.Zero);
            alice.Login();
            world.AdvanceMs(250);

            Assert.That(
                alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "LoggedIn", "SC(3,2)" }));
            Assert.That(
                File.Exists(WrapperPath), Is.EqualTo(suffix != "_unity_plugin_log.txt"));
            Assert.That(
                File.Exists(_path) ? File.ReadAllText(_path).Length : 0,
                suffix == ".1" ? Is.EqualTo(full.Length) : Is.GreaterThanOrEqualTo(0));
        }
        finally
        {
            Directory.Delete(_path + suffix);
        }
    }

    [Test]
    [Rule("O-10", "S-58")]
    public void LogFile_ThatCannotBeWritten_IsNoConcernOfTheApps()
    {
        using World world = World.Start(new ClientOptions { WriteLogFiles = true });
        TestUser alice = world.User("alice");

        Assert.That(alice.Client.SetLogFile("/no/such/folder/rtm.log"), Is.Zero);
        Assert.That(alice.Client.SetLogFile("\0"), Is.Zero);
        alice.Login();
        world.AdvanceMs(250);

        Assert.That(alice.Log.Texts, Does.Contain("LoggedIn"));
    }

    [Test]
    [Rule("O-05")]
    public void LogFiles_OfTheSameRun_AreTheSame()
    {
        string[] first = Run();
        File.Delete(_path);
        File.Delete(WrapperPath);
        string[] second = Run();

        Assert.That(first, Is.Not.Empty.And.EqualTo(second));
    }

    private string[] Run()
    {
        using World world = World.Start(new ClientOptions { WriteLogFiles = true });
        TestUser alice = world.User("alice");
        alice.Client.SetLogFile(_path);
        alice.Login();
        world.AdvanceMs(250);
        return File.ReadAllLines(_path).Concat(File.ReadAllLines(WrapperPath)).ToArray();
    }
}
