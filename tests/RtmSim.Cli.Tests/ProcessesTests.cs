using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using RtmSim.Testing;

namespace RtmSim.Cli.Tests;

/// <summary>The built tool, in processes of its own.</summary>
[TestFixture]
internal sealed class ProcessesTests
{
    [Test]
    public void Digests_OfTwoProcessesInDifferentPlaces_AreTheSame()
    {
        string[] here = Digests("UTC", "C");
        string[] there = Digests("Asia/Kathmandu", "tr_TR.UTF-8");

        Assert.That(here, Has.Length.AtLeast(24));
        Assert.That(there, Is.EqualTo(here));
    }

    [Test]
    public void ExitCode_OfBadInput_Is2()
    {
        using Process process = Start("UTC", "C", "run", "no such folder");
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.That(process.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(
            errors.TrimEnd(),
            Is.EqualTo("rtmsim: no such folder: there is no such file or folder"));
    }

    private static string[] Digests(string zone, string language)
    {
        using Process process = Start(zone, language, "run", "scenarios");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.EqualTo(ExitCodes.Passed), output);
        return Regex.Matches(output, "  [0-9a-f]{16}  ").Select(match => match.Value).ToArray();
    }

    private static Process Start(string zone, string language, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(
            Path.Combine(TestContext.CurrentContext.TestDirectory, "RtmSim.Cli.dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["TZ"] = zone;
        start.Environment["LANG"] = language;
        start.Environment["LC_ALL"] = language;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }
}
