using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Cli.Tests.Support;
using RtmSim.Cli.Watching;

namespace RtmSim.Cli.Tests;

/// <summary>A watch of the real disk, in a process of its own.</summary>
[TestFixture]
[Platform(Exclude = "Win", Reason = "Windows has no command that sends a signal.")]
internal sealed class WatchProcessTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Tool _tool = new();

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [TestCase("INT", 2, TestName = "{m}_ByCtrlC")]
    [TestCase("TERM", 15, TestName = "{m}_AsContainersAreStopped")]
    public async Task Watch_OfAFolder_RunsWhatChangesUntilASignalEndsIt(string name, int number)
    {
        RequireThatItWouldArrive(name, number);
        using CancellationTokenSource limit = new(Limit);
        string file = _tool.Add("deep/a.yaml", Tool.Failing);
        using Process process = Start("run", "--watch", _tool.Folder);
        try
        {
            string first = await UntilItWaits(process, limit.Token);
            Replace(file, Tool.Passing);
            string second = await UntilItWaits(process, limit.Token);
            Send(name, process);
            await process.WaitForExitAsync(limit.Token);

            Assert.That(first, Does.Contain("0 of 1 scenarios passed, 1 failed"));
            Assert.That(second, Does.StartWith("passed  ").And.Contain("1 of 1 scenarios passed"));
            Assert.That(second, Does.Not.Contain('\u001b'));
            Assert.That(process.ExitCode, Is.EqualTo(ExitCodes.Passed));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private static async Task<string> UntilItWaits(Process process, CancellationToken limit)
    {
        string lines = string.Empty;
        while (await process.StandardOutput.ReadLineAsync(limit) is { } line
            && line != WatchAction.Waiting)
        {
            lines += line + "\n";
        }

        return lines;
    }

    /// <summary>At once: a slow machine would see a file that is half written.</summary>
    private static void Replace(string file, string text)
    {
        string whole = Path.GetTempFileName();
        File.WriteAllText(whole, text);
        File.Move(whole, file, overwrite: true);
    }

    /// <summary>A process ignores what the one that started it ignores.</summary>
    private static void RequireThatItWouldArrive(string name, int number)
    {
        const string Field = "SigIgn:";
        const string Status = "/proc/self/status";
        string? line = File.Exists(Status)
            ? File.ReadLines(Status).FirstOrDefault(each => each.StartsWith(Field, Ordinal))
            : null;
        bool isIgnored = line is not null
            && (ulong.Parse(line[Field.Length..].Trim(), NumberStyles.HexNumber, Invariant)
                & (1UL << (number - 1))) != 0;
        if (isIgnored)
        {
            Assert.Ignore($"These tests were started with SIG{name} ignored, as a shell does "
                + "in the background, so the watch would ignore it, too.");
        }
    }

    private static void Send(string name, Process process)
    {
        using Process signal = Process.Start(
            "kill", [$"-{name}", process.Id.ToString(Invariant)]);
        signal.WaitForExit();
    }

    private static Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(
            Path.Combine(TestContext.CurrentContext.TestDirectory, "RtmSim.Cli.dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }
}
