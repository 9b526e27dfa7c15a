using System.Collections.Generic;
using System.Linq;
using System.Text;
using NodaTime;
using NodaTime.Text;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Recording;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>The replay as it is put together: users, and steps in any order.</summary>
internal sealed class Script
{
    /// <summary>
    /// Before the recording there is time for others to log in and to be where it finds them.
    /// </summary>
    public static readonly Duration Lead = Duration.FromSeconds(60);

    private readonly List<ScriptLine> _lines = new();
    private readonly List<string> _users = new();
    private readonly List<string> _notes = new();
    private readonly List<string> _certified = new();

    public IReadOnlyList<string> Notes => _notes;

    /// <summary>How fast files pass, in bytes a second; 0 where there are none.</summary>
    public long MediaRate { get; set; }

    /// <summary>How many users are there from the start.</summary>
    public int EarlyUsers { get; private set; }

    public void Note(string note)
    {
        if (!_notes.Contains(note))
        {
            _notes.Add(note);
        }
    }

    /// <summary>A project gets a certificate: all that log in to it need tokens of it.</summary>
    public void Certify(string appId) => _certified.Add(appId);

    public bool IsCertified(string appId) => _certified.Contains(appId);

    /// <summary>A user that the recording does not know as a client.</summary>
    public void AddUnseen(string name, string id, string appId)
    {
        EarlyUsers++;
        string token = IsCertified(appId) ? ", token: issue" : string.Empty;
        _users.Add(
            $"  {name}: {{ id: {YamlValue.Text(id)}, appId: {YamlValue.Text(appId)}{token} }}");
    }

    public void AddRecorded(RecordedUser user, bool hasCalls)
    {
        string calls = hasCalls ? string.Empty : ", no-call-manager: true";
        _users.Add(
            $"  {user.Name}: {{ id: {YamlValue.Text(user.Id)}, "
            + $"appId: {YamlValue.Text(user.AppId)}{calls} }}");
    }

    public void At(
        Duration time, RecordedStep step, ScriptTurn turn = ScriptTurn.World) =>
        _lines.Add(new ScriptLine(time, turn, step.ToText()));

    public void When(Duration time, string when, RecordedStep step) =>
        _lines.Add(new ScriptLine(time, ScriptTurn.Call, step.ToText(), when));

    public string Write(Tracing.RecordedTrace trace, Duration latency)
    {
        StringBuilder text = new();
        text.Append("name: A tolerant replay\n");
        text.Append($"epoch: {InstantPattern.ExtendedIso.Format(trace.Epoch - Lead)}\n");
        text.Append($"network: {{ latency: {Durations.Text(latency)} }}\n");
        if (MediaRate > 0)
        {
            string rate = YamlValue.Number(MediaRate);
            text.Append($"options: {{ client: {{ mediaBytesPerSecond: {rate} }} }}\n");
        }

        text.Append($"until: {Durations.Text(Lead + trace.End)}\n");
        text.Append("users:\n");
        foreach (string user in _users)
        {
            text.Append(user).Append('\n');
        }

        text.Append("steps:\n");
        foreach (ScriptLine line in _lines
            .OrderBy(line => line.At)
            .ThenBy(line => line.Turn))
        {
            Duration at = Duration.Max(Duration.Zero, Lead + line.At);
            string time = line.When ?? $"at: {Durations.Text(at)}";
            text.Append($"  - {{ {time}, {line.Step} }}\n");
        }

        return text.Append("expect:\n  - digest: \"0000000000000000\"\n").ToString();
    }
}
