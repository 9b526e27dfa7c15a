using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NodaTime;
using RtmSim.Scenarios.Reading;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Recording;

/// <summary>Writes the file of a recorded run.</summary>
internal sealed class ScenarioText
{
    /// <summary>So many callbacks of a user are still listed one by one.</summary>
    private const int Listed = 12;

    private readonly StringBuilder _text = new();
    private readonly RecordedTrace _trace;
    private readonly RecordedUsers _users;

    private ScenarioText(RecordedTrace trace, IReadOnlyList<ScenarioUser> owners)
    {
        _trace = trace;
        _users = RecordedUsers.In(trace, owners);
    }

    public static string Of(
        RecordedTrace trace, string name, IReadOnlyList<ScenarioUser> owners) =>
        new ScenarioText(trace, owners).Write(name);

    private string Write(string name)
    {
        IReadOnlyList<RecordedLine> lines = RecordedLines.Of(_trace, _users);
        if (_users.All.Count == 0 || lines.Count == 0)
        {
            throw new RecordingException(
                "nothing was done in the run: a scenario has a user and a step at least");
        }

        Line($"name: {YamlValue.Text(name)}");
        WriteSettings();
        WriteUsers();
        Line("steps:");
        WriteSteps(lines);
        if (!_trace.IsCutShort)
        {
            Line($"until: {Durations.Text(_trace.End)}");
        }

        WriteExpectations();
        return _text.ToString();
    }

    private void WriteSettings()
    {
        if (_trace.Seed != 1)
        {
            Line(string.Format(CultureInfo.InvariantCulture, "seed: {0}", _trace.Seed));
        }

        if (_trace.Epoch != Kernel.VirtualClock.DefaultEpoch)
        {
            string epoch = NodaTime.Text.InstantPattern.ExtendedIso.Format(_trace.Epoch);
            Line($"epoch: {epoch}");
        }

        string[] open = Array.Empty<string>();
        foreach (TraceSetting setting in _trace.Settings)
        {
            string[] path = setting.Name.Split('.');
            for (int depth = 0; depth < path.Length - 1; depth++)
            {
                if (!path.Take(depth + 1).SequenceEqual(open.Take(depth + 1)))
                {
                    Line($"{Indent(depth)}{path[depth]}:");
                }
            }

            open = path.Take(path.Length - 1).ToArray();
            Line($"{Indent(open.Length)}{path[path.Length - 1]}: {Setting(setting.Value)}");
        }
    }

    /// <summary>Numbers and durations stand as they are; all else is a word.</summary>
    private static string Setting(string value) =>
        value.Length > 0 && char.IsDigit(value[0]) || value is "true" or "false"
            ? value
            : YamlValue.Text(value);

    private void WriteUsers()
    {
        if (_users.All.All(IsPlain))
        {
            IEnumerable<string> names = _users.All.Select(user => user.Name);
            Line($"users: [{string.Join(", ", RecordedNames.Fold(names))}]");
            return;
        }

        Line("users:");
        foreach (RecordedUser user in _users.All)
        {
            Line($"  {user.Name}: {{{Keys(user)}}}");
        }
    }

    private static bool IsPlain(RecordedUser user) => Keys(user).Length == 0;

    private static string Keys(RecordedUser user)
    {
        List<string> keys = new();
        if (user.Id != user.Name)
        {
            keys.Add($"id: {YamlValue.Text(user.Id)}");
        }

        string app = user.AppId.TrimEnd('-');
        if (ScenarioUser.Fill(app) != user.AppId || !app.All(char.IsLetterOrDigit))
        {
            keys.Add($"appId: {YamlValue.Text(user.AppId)}");
        }
        else if (app != ScenarioUser.DefaultApp)
        {
            keys.Add($"app: {app}");
        }

        if (user.Face != ScenarioUser.DefaultFace)
        {
            keys.Add($"face: {user.Face}");
        }

        if (user.Limits is not null)
        {
            keys.Add($"limits: {user.Limits}");
        }

        if (user.Without.Count > 0)
        {
            keys.Add($"without: [{string.Join(", ", user.Without)}]");
        }

        return keys.Count == 0 ? string.Empty : $" {string.Join(", ", keys)} ";
    }

    private void WriteSteps(IReadOnlyList<RecordedLine> lines)
    {
        Duration? before = Duration.Zero;
        foreach (RecordedLine line in lines)
        {
            string time = TimeOf(line, before);
            string loop = line.Times == 1 ? string.Empty
                : $"repeat: {YamlValue.Number(line.Times)}, {Every(line.Every)}";
            string step = line.Step.ToText();
            Line(time.Length + loop.Length == 0 ? $"  - {step}" : $"  - {{ {time}{loop}{step} }}");

            // How a step in a callback moves the file's clock is nothing to count on.
            before = line.Time.Kind == RecordedTimeKind.When ? null
                : line.Time.Kind == RecordedTimeKind.Together && line.Times == 1 ? before
                : line.End;
        }
    }

    private static string Every(Duration every) =>
        every == Duration.Zero ? string.Empty : $"every: {Durations.Text(every)}, ";

    private string TimeOf(RecordedLine line, Duration? before)
    {
        RecordedTime time = line.Time;
        switch (time.Kind)
        {
            case RecordedTimeKind.Together:
                return string.Empty;
            case RecordedTimeKind.When:
                RecordedTrigger trigger = time.Callback!;
                string nth = trigger.Nth == 1
                    ? string.Empty
                    : $", nth: {YamlValue.Number(trigger.Nth)}";
                return $"when: {{ user: {_users.OfClient(trigger.Client).Name}, "
                    + $"callback: {trigger.Name}{nth} }}, ";
            default:
                string late = time.Kind == RecordedTimeKind.Late ? "late: true, " : string.Empty;
                return before is null || time.Time < before
                    ? $"at: {Durations.Text(time.Time)}, {late}"
                    : time.Time == before && late.Length == 0 ? string.Empty
                    : $"after: {Durations.Text(time.Time - before.Value)}, {late}";
        }
    }

    private void WriteExpectations()
    {
        Line("expect:");
        foreach (RecordedUser user in _users.All)
        {
            string[] callbacks = _users.EventsOf(user.Client)
                .Where(each => each.Kind == TraceKind.Callback)
                .Select(each => each.Name)
                .ToArray();
            if (callbacks.Length is > 0 and <= Listed)
            {
                Line($"  - user: {user.Name}");
                Line("    exactly:");
                foreach (string callback in callbacks)
                {
                    Line($"      - {callback}");
                }
            }
        }

        Line($"  - digest: \"{_trace.Digest}\"");
    }

    private static string Indent(int depth) => new(' ', depth * 2);

    private void Line(string line) => _text.Append(line).Append('\n');
}
