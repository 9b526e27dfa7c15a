using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NodaTime;
using RtmSim.Kernel;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Runs;
using static RtmSim.Scenarios.Exploring.Shrinking.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Shrinking;

/// <summary>
/// A generated run as the text of a test on the Unity API. What that cannot say in a line, such as
/// what a user does about each call, is a comment.
/// </summary>
public static class CSharpTest
{
    private const string Indent = "    ";

    /// <summary>Writes the test.</summary>
    /// <param name="run">The run; best a shrunk one.</param>
    /// <param name="isSame">
    /// Whether another run is as good: where it is, each step stands behind an Advance, and not in
    /// an After that puts it before whatever falls due at its moment.
    /// </param>
    public static string Of(GeneratedRun run, Func<GeneratedRun, bool> isSame)
    {
        Preconditions.NotNull(run, nameof(run));
        Preconditions.NotNull(isSame, nameof(isSame));
        GeneratedRun late = run with
        {
            Steps = run.Steps.Select(step => step with { IsLate = true }).ToArray(),
        };
        StringBuilder text = new();
        text.Append("[Test]\npublic void Seed_").Append(Number((long)(run.Seed & long.MaxValue)))
            .Append("()\n{\n");
        foreach (string line in Beginning(run).Concat(isSame(late) ? InTurn(run) : Ordered(run)))
        {
            text.Append(Indent).Append(line).Append('\n');
        }

        return text.Append("}\n").ToString();
    }

    private static IEnumerable<string> Beginning(GeneratedRun run)
    {
        string epochSeed = Number((long)(run.Options.Seed & long.MaxValue));
        yield return "using Simulation sim = Simulation.Start(new SimulationOptions "
            + $"{{ Seed = {epochSeed} }});";
        if (run.HasApp)
        {
            yield return "// start the app";
        }

        foreach (ScenarioUser user in run.Users.Where(user => user.Face != GeneratedRun.AppFace))
        {
            foreach (string line in Beginning(run, user))
            {
                yield return line;
            }
        }

        if (run.Steps.Any(step => step.Action is WriteAttributesAction))
        {
            yield return "long requestId = 0;";
        }
    }

    private static IEnumerable<string> Beginning(GeneratedRun run, ScenarioUser user)
    {
        string name = user.Name;
        yield return $"var {name}Events = new RtmClientEventHandler();";
        string appId = CSharpActions.AppIdOf(run, user);
        yield return $"var {name} = new RtmClient({appId}, {name}Events);";
        GeneratedAction[] own = run.Steps.Select(step => step.Action)
            .Where(action => action is UserAction one && run.Users[one.User] == user)
            .ToArray();
        bool answers = own.Any(action => action is CallAction
        {
            What: CallWord.AcceptCall or CallWord.RefuseCall,
        });
        if (answers || own.Any(action => action is NewCallAction or CallAction))
        {
            yield return $"var {name}CallEvents = new RtmCallEventHandler();";
            yield return $"RtmCallManager {name}Calls = "
                + $"{name}.GetRtmCallManager({name}CallEvents);";
        }

        if (own.Any(action => action is NewCallAction))
        {
            yield return $"LocalInvitation {name}Made = null!;";
        }

        if (answers)
        {
            yield return $"RemoteInvitation {name}Got = null!;";
            yield return $"{name}CallEvents.OnRemoteInvitationReceived = "
                + $"call => {name}Got = call;";
        }

        foreach (string channel in own.Select(ChannelOf).OfType<string>().Distinct())
        {
            yield return $"RtmChannel {name}{Variable(channel)} = "
                + $"{name}.CreateChannel({Text(channel)}, new RtmChannelEventHandler());";
        }
    }

    private static string? ChannelOf(GeneratedAction action) => action switch
    {
        ChannelAction { What: not ChannelWord.CreateChannel } channel => channel.ChannelId,
        SendAction { To.PeerId: null } send => send.To.ChannelId,
        _ => null,
    };

    /// <summary>Each step when its time has come, as people write tests.</summary>
    private static IEnumerable<string> InTurn(GeneratedRun run)
    {
        CSharpActions actions = new(run);
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
    private static IEnumerable<string> Ordered(GeneratedRun run)
    {
        CSharpActions actions = new(run);
        Duration at = Duration.Zero;
        List<string> late = new();
        Duration lateAt = Duration.Zero;
        foreach (GeneratedStep step in run.Steps)
        {
            at += step.Wait;
            if (!step.IsLate)
            {
                string[] lines = Lines(actions, step).ToArray();
                yield return lines.Length == 1 && !IsComment(lines[0])
                    ? $"sim.After({Time(at)}, () => {lines[0].TrimEnd(';')});"
                    : $"sim.After({Time(at)}, () => {{ {string.Join(" ", lines)} }});";
                continue;
            }

            late.Add($"sim.Advance({Time(at - lateAt)});");
            late.AddRange(Lines(actions, step));
            lateAt = at;
        }

        foreach (string line in late)
        {
            yield return line;
        }

        yield return $"sim.Advance({Time(at - lateAt + run.Tail)});";
    }

    private static bool IsComment(string line) =>
        line.StartsWith("//", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(CSharpActions actions, GeneratedStep step)
    {
        IEnumerable<string> lines = actions.Of(step.Action)
            .Select(line => IsComment(line) ? line : line + ";");
        return step.Times == 1
            ? lines
            : new[] { $"for (int i = 0; i < {Number(step.Times)}; i++) {{ "
                + string.Join(" ", lines) + " }" };
    }
}
