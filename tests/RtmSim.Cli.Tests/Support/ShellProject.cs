using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using NUnit.Framework;

namespace RtmSim.Cli.Tests.Support;

/// <summary>A folder with the built tool in its path, for commands of a shell.</summary>
internal sealed class ShellProject
{
    private readonly Tool _tool;

    public ShellProject(Tool tool)
    {
        _tool = tool;
        string dll = Path.Combine(TestContext.CurrentContext.TestDirectory, "RtmSim.Cli.dll");
        Executable("bin/rtmsim", $"exec dotnet '{dll}' \"$@\"");
    }

    /// <summary>What the commands find in their environment.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes a command of the project's folder.</summary>
    public void Executable(string name, string command)
    {
        string path = _tool.Add(name, $"#!/bin/sh\n{command}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                path,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Runs commands; what they print on both ways comes as one text.</summary>
    public (int Code, string Output) Run(string script)
    {
        ProcessStartInfo start = new("/bin/sh")
        {
            WorkingDirectory = _tool.Folder,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec 2>&1\n" + script);
        start.Environment["PATH"] = _tool.PathOf("bin") + ":" + start.Environment["PATH"];
        foreach ((string name, string value) in Variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
