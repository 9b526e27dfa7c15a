using System;
using System.Collections.Generic;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Stores;

/// <summary>
/// Attributes are read as they were written. It says nothing of what is being changed, of users who
/// came or went since they were all set, of channels that may have been empty for two minutes, of
/// what the test has changed until all is set anew, nor of what was changed without a certain end
/// or by calls whose answers the test touches.
/// </summary>
internal sealed class ReadBackLaw : Judge
{
    public static readonly Law Law = new(
        "attributes-read-back",
        "Attributes of users and channels are read as they were written.",
        new[] { "J-01", "J-02", "J-04", "J-05", "J-13", "K-01", "K-04", "S-43" },
        judgesRecordings: false, subject => new ReadBackLaw(subject));

    /// <summary>A member may have been gone for so long when it hears of it.</summary>
    private const long Slack = 15 * Moments.Second;

    private readonly Subject _subject;
    private readonly long _lifetime;
    private readonly Dictionary<(string?, bool, string?), AttributeStore> _stores = new();
    private readonly Dictionary<Called, int> _versions = new();

    private ReadBackLaw(Subject subject)
    {
        _subject = subject;
        _lifetime = subject.Settings.TicksOf("options.service.emptyChannelAttributeTtl")
            ?? 120 * Moments.Second;
        _lifetime -= Slack;
    }

    public override ulong Wants => Acts.Of(
        Act.Moved, Act.Ended, Act.Returned, Act.Result, Act.Control);

    public override void See(Observation seen)
    {
        if (seen.Act == Act.Control)
        {
            TakeControl(seen);
        }
        else if (seen.Who is not { } who)
        {
            return;
        }
        else if (seen.Act is Act.Moved or Act.Ended)
        {
            Find(who.AppId, isUser: true, who.UserId).Forget(seen.Ticks);
        }
        else if (seen.Act == Act.Returned && seen.Call is { IsTaken: true } call
            && IsAttributes(call.Operation))
        {
            Begin(who, call);
        }
        else if (seen.Act == Act.Result && seen.Call is { IsToldInside: false } answered
            && IsAttributes(answered.Operation))
        {
            if (IsReading(answered.Operation))
            {
                CheckRead(seen, who, answered);
            }
            else
            {
                TakeChange(seen, who, answered);
            }
        }
    }

    /// <summary>What the test has changed is known again when it is set anew.</summary>
    private void TakeControl(Observation seen)
    {
        bool isUser = seen.Event.Name == "service.user attribute";
        if (!isUser && seen.Event.Name != "service.channel attribute")
        {
            return;
        }

        string? owner = seen.Text(isUser ? "user" : "channel");
        if (seen.Text("appId") is { } appId)
        {
            Find(appId, isUser, owner).Forget(seen.Ticks);
            return;
        }

        foreach (ClientView client in _subject.Clients)
        {
            Find(client.AppId, isUser, owner).Forget(seen.Ticks);
        }
    }

    /// <summary>
    /// Whether a channel may have been empty for so long that its attributes are gone (K-08). They
    /// are not if somebody is a member who was one already when they were there for certain.
    /// </summary>
    private bool MayHaveEnded(AttributeStore store, string? appId, string? channel, long now)
    {
        if (now - _lifetime <= store.KeptAt)
        {
            return false;
        }

        foreach (ClientView client in _subject.Clients)
        {
            if (client.AppId == appId && client.IsListening && channel is not null
                && client.ChannelOrNull(channel) is { IsJoined: true } view
                && view.LeftAt < view.JoinedAt
                && Math.Max(view.JoinedAt, client.StateSince) - _lifetime <= store.KeptAt)
            {
                store.Keep(now);
                return false;
            }
        }

        return true;
    }

    private static bool IsAttributes(Operation operation) =>
        operation is >= Operation.SetUserAttributes and <= Operation.GetChannelAttributes;

    private static bool IsReading(Operation operation) =>
        operation is Operation.GetUserAttributes or Operation.GetChannelAttributes;

    private static bool IsOfUser(Operation operation) =>
        operation <= Operation.GetUserAttributes;

    private void Begin(ClientView who, Called call)
    {
        AttributeStore store = StoreOf(who, call);
        if (IsReading(call.Operation))
        {
            _versions[call] = store.Version;
        }
        else
        {
            store.Begin(isCertain: !_subject.Faults.TouchAnswersOf(call.Operation));
        }
    }

    private void TakeChange(Observation seen, ClientView who, Called call)
    {
        IReadOnlyList<string>? changes = call.Texts("attributes") ?? call.Texts("keys");
        StoreOf(who, call).Done(
            call.Operation, changes ?? Array.Empty<string>(),
            isDone: seen.Code == Codes.Ok, isRefused: seen.Code is >= 3 and <= 5, call.Ticks);
    }

    private void CheckRead(Observation seen, ClientView who, Called call)
    {
        AttributeStore store = StoreOf(who, call);
        bool isUser = IsOfUser(call.Operation);
        bool hasChanged = !_versions.TryGetValue(call, out int version)
            || version != store.Version;
        if (seen.Code != Codes.Ok || _subject.Faults.TouchAnswersOf(call.Operation) || hasChanged
            || !store.CanBeJudged
            || (!isUser && MayHaveEnded(store, who.AppId, call.Channel, seen.Ticks)))
        {
            return;
        }

        List<string> expected = store.Read(call.Texts("keys"));
        List<string> read = new(seen.Texts("attributes"));
        read.Sort(StringComparer.Ordinal);
        if (!AreEqual(expected, read))
        {
            Report(
                $"{seen.Name} read [{string.Join(", ", read)}] where "
                    + $"[{string.Join(", ", expected)}] is stored.",
                call.Sequence, seen.Sequence);
        }
    }

    private static bool AreEqual(List<string> one, List<string> other)
    {
        for (int i = 0; i < one.Count && one.Count == other.Count; i++)
        {
            if (one[i] != other[i])
            {
                return false;
            }
        }

        return one.Count == other.Count;
    }

    private AttributeStore StoreOf(ClientView who, Called call) => IsOfUser(call.Operation)
        ? Find(who.AppId, isUser: true, call.Text("user") ?? call.UserId)
        : Find(who.AppId, isUser: false, call.Channel);

    private AttributeStore Find(string? appId, bool isUser, string? owner)
    {
        (string?, bool, string?) key = (appId, isUser, owner);
        if (!_stores.TryGetValue(key, out AttributeStore? store))
        {
            _stores.Add(key, store = new AttributeStore());
            if (!isUser && !_subject.IsRecorded)
            {
                store.StartEmpty();
            }
        }

        return store;
    }
}
