using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NodaTime;
using RtmSim.Kernel;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Model;
using RtmSim.Scenarios.Exploring.Runs;
using static RtmSim.Scenarios.Exploring.Pasting.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Pasting;

/// <summary>
/// A generated run as the text of a test, on the Unity and the iOS API as its users have them. What
/// that cannot say is a comment: what the app under test does, and users that send back what they
/// get.
/// </summary>
public static class CSharpTest
{
    private const string Indent = "    ";

    private static readonly string[] Namespaces =
    {
        "System", "System.Collections.Generic", "System.Linq", "agora_rtm", "DT.Xamarin.Agora",
        "Foundation", "NodaTime", "NUnit.Framework", "RtmSim", "RtmSim.Client",
        "RtmSim.Facades.Ios", "RtmSim.Facades.Unity", "RtmSim.Network", "RtmSim.Protocol",
        "RtmSim.Scenarios.Exploring.Model", "RtmSim.Scenarios.Laws", "RtmSim.Service",
    };

    /// <summary>The lines that a file with such tests begins with, so that it compiles.</summary>
    public static string Usings { get; } =
        "#nullable disable\n" + string.Concat(Namespaces.Select(each => $"using {each};\n"));

    /// <summary>Writes the test.</summary>
    /// <param name="played">The run; best a shrunk one.</param>
    /// <param name="isSame">
    /// Whether another run is as good: where it is, each step stands behind an Advance, and not in
    /// an After that puts it before whatever falls due at its moment.
    /// </param>
    public static string Of(PlayedRun played, Func<GeneratedRun, bool> isSame)
    {
        Preconditions.NotNull(played, nameof(played));
        Preconditions.NotNull(isSame, nameof(isSame));
        GeneratedRun run = played.Run;
        GeneratedRun late = run with
        {
            Steps = run.Steps.Select(step => step with { IsLate = true }).ToArray(),
        };
        CSharpActions actions = new(run, played);
        string[] steps = (isSame(late) ? InTurn(run, actions) : Ordered(run, actions)).ToArray();
        StringBuilder text = new();
        text.Append("[Test]\npublic void Seed_").Append(Number((long)(run.Seed & long.MaxValue)))
            .Append("()\n{\n");
        foreach (string line in Beginning(played, actions).Concat(steps)
            .Concat(Ending(played, actions)))
        {
            text.Append(Indent).Append(line).Append('\n');
        }

        text.Append("}\n");
        if (IosCSharp.NeedsClass(run))
        {
            text.Append('\n').AppendJoin('\n', IosCSharp.CallsClass).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>What all users need, after the steps have told which channels they have.</summary>
    private static IEnumerable<string> Beginning(PlayedRun played, CSharpActions actions)
    {
        GeneratedRun run = played.Run;
        yield return "using Simulation sim = Simulation.Start("
            + $"{CSharpOptions.Text(CSharpOptions.Of(run))});";
        if (run.HasApp)
        {
            yield return "// start the app";
        }

        for (int i = 0; i < run.Users.Count; i++)
        {
            CSharpUser? own = actions.Users[i];
            foreach (string line in own is null
                ? Enumerable.Empty<string>()
                : own.Beginning().Concat(own.ChannelDeclarations()))
            {
                yield return line;
            }
        }

        if (run.Steps.Any(step => step.Action is WriteAttributesAction))
        {
            yield return "long requestId = 0;";
        }
    }

    /// <summary>Each step when its time has come, as people write tests.</summary>
    private static IEnumerable<string> InTurn(GeneratedRun run, CSharpActions actions)
    {
        foreach (GeneratedStep step in run.Steps)
        {
            if (step.Wait > Duration.Zero)
            {
                yield return $"sim.Advance({Time(step.Wait)});";
            }

            foreach (string line in Lines(actions, step))
            {
                yield return line;
            }
        }

        yield return $"sim.Advance({Time(run.Tail)});";
    }

    /// <summary>Those that come before what is due first, as they are scheduled first.</summary>
    private static IEnumerable<string> Ordered(GeneratedRun run, CSharpActions actions)
    {
        Duration at = Duration.Zero;
        List<string> late = new();
        Duration lateAt = Duration.Zero;
        foreach ((GeneratedStep step, bool isLate) in RunPlay.Turns(run))
        {
            at += step.Wait;
            string[] lines = Lines(actions, step).ToArray();
            if (isLate)
            {
                if (at > lateAt)
                {
                    late.Add($"sim.Advance({Time(at - lateAt)});");
                }

                late.AddRange(lines);
                lateAt = at;
            }
            else
            {
                yield return lines.All(IsComment)
                    ? string.Join(" ", lines)
                    : lines.Length == 1 && IsExpression(lines[0])
                        ? $"sim.After({Time(at)}, () => {lines[0].TrimEnd(';')});"
                        : $"sim.After({Time(at)}, () => {{ {string.Join(" ", lines)} }});";
            }
        }

        foreach (string line in late)
        {
            yield return line;
        }

        yield return $"sim.Advance({Time(at - lateAt + run.Tail)});";
    }

    /// <summary>Heals what the run has healed, and holds all of it against the laws.</summary>
    private static IEnumerable<string> Ending(PlayedRun played, CSharpActions actions)
    {
        if (played.IsHealed)
        {
            foreach (string heal in actions.Healing)
            {
                yield return heal + ";";
            }

            yield return $"sim.Advance({Time(RunPlay.HealingTime)});";
        }

        yield return "TraceLaws.Verify(sim.Trace);";
        if (ReferenceModel.Judge(played.Trace).Count > 0)
        {
            yield return "Assert.That(ReferenceModel.Judge(sim.Trace), Is.Empty);";
        }
    }

    private static bool IsComment(string line) =>
        line.StartsWith("//", StringComparison.Ordinal);

    private static bool IsBlock(string line) => line[^1] == '}' && !IsExpression(line);

    private static bool IsExpression(string line) => line[0] != '{'
        && !line.StartsWith("for ", StringComparison.Ordinal)
        && !line.StartsWith("if ", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(CSharpActions actions, GeneratedStep step)
    {
        string[] lines = actions.Of(step.Action)
            .Select(line => IsComment(line) || IsBlock(line) ? line : line + ";")
            .ToArray();
        return step.Times == 1 || lines.All(IsComment)
            ? lines
            : new[]
            {
                $"for (int i = 0; i < {Number(step.Times)}; i++) {{ {string.Join(" ", lines)} }}",
            };
    }
}
