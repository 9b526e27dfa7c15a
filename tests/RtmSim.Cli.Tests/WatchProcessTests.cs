using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Cli.Tests.Support;
using RtmSim.Cli.Watching;

namespace RtmSim.Cli.Tests;

/// <summary>A watch of the real disk, in a process of its own.</summary>
[TestFixture]
[Platform(Exclude = "Win", Reason = "Ctrl-C goes to a process by its signal.")]
internal sealed class WatchProcessTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Tool _tool = new();

    [TearDown]
    public void RemoveFolder() => _tool.Dispose();

    [Test]
    public async Task Watch_OfAFolder_RunsWhatChangesUntilItIsInterrupted()
    {
        using CancellationTokenSource limit = new(Limit);
        string file = _tool.Add("deep/a.yaml", Tool.Failing);
        using Process process = Start("run", "--watch", _tool.Folder);
        try
        {
            string first = await UntilItWaits(process, limit.Token);
            Replace(file, Tool.Passing);
            string second = await UntilItWaits(process, limit.Token);
            Interrupt(process);
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

    private static void Interrupt(Process process)
    {
        using Process signal = Process.Start(
            "kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
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
