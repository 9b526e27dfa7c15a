using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Recording;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>
/// Attributes that nobody recorded has written: those that were there before, the service has from
/// the start; those that others change, they change again.
/// </summary>
internal sealed class Attributes
{
    private const string Updated = "OnAttributesUpdated";
    private static readonly Duration InTheLead = -Script.Lead + Duration.FromSeconds(20);
    private static readonly Duration SameCause = Duration.FromSeconds(3);

    private readonly RecordedSession _session;
    private readonly LinkFit _fit;
    private readonly Script _script;
    private readonly UnseenUsers _others;
    private readonly List<string> _known = new();
    private readonly List<(string Change, Duration At)> _changes = new();

    public Attributes(
        RecordedSession session, LinkFit fit, Script script, UnseenUsers others)
    {
        _session = session;
        _fit = fit;
        _script = script;
        _others = others;
    }

    public void Write()
    {
        foreach (TraceEvent traced in _session.Trace.Where(each => each.ClientNumber > 0))
        {
            if (traced.Kind == TraceKind.Call && IsChange(traced.Name))
            {
                string owner = OwnerOf(traced, _session.Users.Of(traced).Id);
                _known.Add(owner);
                _changes.Add((owner, traced.Elapsed));
            }
            else if (traced.Kind == TraceKind.Callback && traced.Code is null or { Number: 0 }
                && traced.Arguments.Any(each => each.Name == "attributes"))
            {
                See(traced);
            }
        }
    }

    private static bool IsChange(string call) =>
        call.Contains("Attributes", StringComparison.Ordinal)
        && !call.StartsWith("Get", StringComparison.Ordinal);

    private static string OwnerOf(TraceEvent traced, string user) =>
        Told.Text(traced, "channel") is { } channel ? "#" + channel : user;

    private void See(TraceEvent told)
    {
        string owner = OwnerOf(told, Told.Text(told, "user") ?? string.Empty);
        if (told.Name == Updated)
        {
            SeeChange(told, owner);
        }
        else if (!_known.Contains(owner))
        {
            Give(told, owner);
        }

        _known.Add(owner);
    }

    private void Give(TraceEvent told, string owner)
    {
        bool isChannel = owner[0] == '#';
        string name = isChannel
            ? _session.Users.Of(told).Name
            : _others.Find(owner, told)?.Name ?? _session.Users.WithId(owner)!.Name;
        foreach (string attribute in Told.Texts(told, "attributes"))
        {
            string[] parts = attribute.Split('=', 2);
            _script.At(
                InTheLead,
                new RecordedStep("give-attribute").With("user", name)
                    .With("channel", owner.TrimStart('#'), isChannel)
                    .With("key", parts[0], true)
                    .With("value", parts[parts.Length - 1], true));
        }
    }

    /// <summary>
    /// All attributes of a channel as they are now: who changed one last did it, if that is nobody
    /// recorded.
    /// </summary>
    private void SeeChange(TraceEvent told, string owner)
    {
        IReadOnlyList<string> now = Told.Texts(told, "attributes");
        IReadOnlyList<string> times = Told.Texts(told, "changedAt");
        string change = owner + string.Join("\n", now);
        if (now.Count == 0 || now.Count != times.Count
            || _changes.Any(each => (each.Change == owner || each.Change == change)
                && told.Elapsed - each.At < SameCause))
        {
            return;
        }

        int last = Enumerable.Range(0, times.Count)
            .OrderBy(i => times[i].Length)
            .ThenBy(i => times[i], StringComparer.Ordinal)
            .Last();
        if (_others.Find(Told.Texts(told, "changedBy")[last], told) is { } user)
        {
            _changes.Add((change, told.Elapsed));
            _script.At(
                told.Elapsed - _fit.Across(told.ClientNumber),
                user.Step("set-attributes").With("channel", owner.Substring(1), true)
                    .With("attributes", YamlValue.List(now))
                    .With("notify", "true"));
        }
    }
}
