using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace RtmSim.Cli.Tests.Support;

/// <summary>The tool with a folder of its own, run inside this process.</summary>
internal sealed class Tool : IDisposable
{
    public const string Passing = """
        name: passes
        users: [alice]
        steps: [login: alice]
        expect: [{ user: alice, callback: OnLoginSuccess, at: 250ms }]
        """;

    public const string Failing = """
        name: fails
        users: [alice]
        steps: [login: alice]
        expect: [{ user: alice, callback: OnLoginSuccess, at: 1s, why: it is slow }]
        """;

    public const string Malformed = """
        name: is malformed
        users: [alice]
        steps: [logn: alice]
        expect: [{ user: alcie, callback: OnLoginSuccess }]
        """;

    public Tool()
    {
        Folder = Path.Combine(
            TestContext.CurrentContext.WorkDirectory, "cli", TestContext.CurrentContext.Test.ID);
        Directory.CreateDirectory(Folder);
    }

    public string Folder { get; }

    /// <summary>The environment that the tool sees.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public string Out { get; private set; } = string.Empty;

    public string Errors { get; private set; } = string.Empty;

    public string PathOf(string name) => Path.Combine(Folder, name).Replace('\\', '/');

    public string Add(string name, string content)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Runs the tool; what it printed has the folder as "@".</summary>
    public int Run(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter errors = new() { NewLine = "\n" };
        int code = CommandLine.Run(
            arguments,
            new Screen(output, isTerminal: false),
            errors,
            name => Variables.GetValueOrDefault(name));
        Out = Short(output);
        Errors = Short(errors);
        return code;
    }

    /// <summary>All verbs that the help lists, such as <c>run</c> and <c>token make</c>.</summary>
    public string[] Verbs() => Listed("--help").Where(name => name != "token")
        .Concat(Listed("token", "--help").Select(name => "token " + name))
        .Concat(Listed("explore", "--help").Select(name => "explore " + name))
        .ToArray();

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string[] Listed(params string[] arguments)
    {
        Run(arguments);
        return Out.Split("Commands:")[1].Split('\n')
            .Select(line => line.Trim().Split(' ')[0])
            .Where(name => name.Length > 0)
            .ToArray();
    }

    private string Short(StringWriter writer) =>
        writer.ToString().Replace(Folder.Replace('\\', '/'), "@", StringComparison.Ordinal);
}
