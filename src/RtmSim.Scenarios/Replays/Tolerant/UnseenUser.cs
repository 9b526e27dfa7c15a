using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Kernel;
using RtmSim.Scenarios.Recording;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>
/// A user that no client of the recording belongs to. What others were told says what the user did.
/// </summary>
internal sealed class UnseenUser
{
    private static readonly Duration LoginInTheLead = -Script.Lead + Duration.FromSeconds(1);
    private static readonly Duration JoinInTheLead = -Script.Lead + Duration.FromSeconds(10);
    private static readonly Duration ShortlyBefore = Duration.FromMilliseconds(500);
    private static readonly Duration SameCause = Duration.FromMilliseconds(1500);

    /// <summary>The service calls a user unreachable so long after its link broke (I-15).</summary>
    private static readonly Duration Unreachable = Duration.FromSeconds(6);

    private readonly List<Sighting<Presence>> _presence = new();
    private readonly OrderedMap<string, List<Sighting<bool>>> _channels =
        new(StringComparer.Ordinal);

    public UnseenUser(string name, string id, string appId)
    {
        Name = name;
        Id = id;
        AppId = appId;
    }

    /// <summary>What the replay calls the user.</summary>
    public string Name { get; }

    public string Id { get; }

    public string AppId { get; }

    /// <summary>Whether there is a sign yet of being online, or not.</summary>
    public bool HasBeenSeen => _presence.Count > 0;

    public RecordedStep Step(string word) => new RecordedStep(word).With("user", Name);

    public void Seen(Duration at, Presence presence, bool isChange = false) =>
        _presence.Add(new Sighting<Presence>(at, presence, isChange));

    public void SeenIn(string channel, Duration at, bool isIn, bool isChange)
    {
        if (!_channels.TryGetValue(channel, out List<Sighting<bool>>? sightings))
        {
            sightings = new List<Sighting<bool>>();
            _channels[channel] = sightings;
        }

        // Several clients were told of one change.
        if (!isChange || !sightings.Any(each => each.IsChange && each.State == isIn
            && Distance(each.At, at) < SameCause))
        {
            sightings.Add(new Sighting<bool>(at, isIn, isChange));
        }
    }

    public void Write(Script script, LinkFit fit)
    {
        script.AddUnseen(Name, Id, AppId);
        WritePresence(script, fit);
        foreach (KeyValuePair<string, List<Sighting<bool>>> channel in _channels)
        {
            WriteChannel(script, channel.Key, channel.Value);
        }
    }

    private static Duration Distance(Duration a, Duration b) => a > b ? a - b : b - a;

    private void WritePresence(Script script, LinkFit fit)
    {
        Sighting<Presence>[] sightings = _presence.OrderBy(each => each.At).ToArray();
        if (sightings.Length == 0)
        {
            return;
        }

        Sighting<Presence> first = sightings[0];
        bool wasOtherwise = first.IsChange;
        Presence now = wasOtherwise == (first.State == Presence.Online)
            ? Presence.Offline
            : Presence.Online;
        if (now == Presence.Online)
        {
            script.At(LoginInTheLead, Step("login"));
        }

        Duration before = -Script.Lead;
        foreach (Sighting<Presence> sighting in sightings)
        {
            if (sighting.State != now)
            {
                Duration at = sighting.IsChange ? sighting.At
                    : Duration.Max(before, sighting.At - ShortlyBefore);
                Become(script, fit, now, sighting.State, at);
                now = sighting.State;
            }

            before = sighting.At;
        }
    }

    private void Become(Script script, LinkFit fit, Presence from, Presence to, Duration at)
    {
        Duration login = fit.Login(fit.Default) - fit.Default;
        switch (from, to)
        {
            case (Presence.Offline, Presence.Online):
                script.At(at - login, Step("login"));
                break;
            case (Presence.Unreachable, Presence.Online):
                script.At(at - login, Step("restore"));
                break;
            case (Presence.Online, Presence.Offline):
                script.At(at - fit.Default, Step("logout"));
                break;
            case (Presence.Online, Presence.Unreachable):
                script.At(at - Unreachable, Step("cut"));
                break;
        }
    }

    private void WriteChannel(
        Script script, string channel, IReadOnlyList<Sighting<bool>> sightings)
    {
        bool isIn = false;
        Duration before = JoinInTheLead;
        foreach (Sighting<bool> sighting in sightings.OrderBy(each => each.At))
        {
            bool wasIn = sighting.IsChange ? !sighting.State : sighting.State;
            if (wasIn != isIn)
            {
                script.At(before, InChannel(wasIn ? "join" : "leave", channel));
            }

            if (sighting.IsChange && !(wasIn && WentOffline(sighting.At)))
            {
                script.At(sighting.At, InChannel(sighting.State ? "join" : "leave", channel));
            }

            isIn = sighting.State;
            before = sighting.At + Duration.FromMilliseconds(1);
        }
    }

    /// <summary>A logout leaves all channels.</summary>
    private bool WentOffline(Duration at) => _presence.Any(each =>
        each.IsChange && each.State == Presence.Offline && Distance(each.At, at) < SameCause);

    private RecordedStep InChannel(string word, string channel) =>
        Step(word).With("channel", channel, true);
}
