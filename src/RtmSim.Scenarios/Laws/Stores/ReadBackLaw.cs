using System;
using System.Collections.Generic;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Stores;

/// <summary>
/// Attributes are read as they were written. It says nothing of what is being changed, of users
/// while links are touched or when they come and go, of channels two minutes after their first
/// write, nor where a change came to no certain end or the test changes what is stored.
/// </summary>
internal sealed class ReadBackLaw : Judge
{
    public static readonly Law Law = new(
        "attributes-read-back",
        "Attributes of users and channels are read as they were written.",
        new[] { "J-01", "J-02", "J-04", "J-05", "J-13", "K-01", "K-04", "S-43" },
        judgesRecordings: false, subject => new ReadBackLaw(subject));

    private readonly Subject _subject;
    private readonly bool _isSilent;
    private readonly bool _isSilentOfUsers;
    private readonly long _lifetime;
    private readonly Dictionary<(string?, bool, string?), AttributeStore> _stores = new();
    private readonly Dictionary<Called, int> _versions = new();

    private ReadBackLaw(Subject subject)
    {
        _subject = subject;
        _isSilent = subject.Faults.AnyOfData || subject.Faults.AnyOfAnswers;
        _isSilentOfUsers = subject.Faults.AnyOfLinks
            || subject.Settings.Text("options.service.attributesSurviveEviction") is not null;
        _lifetime = subject.Settings.TicksOf("options.service.emptyChannelAttributeTtl")
            ?? 120 * Moments.Second;
        _lifetime -= Moments.Second;
    }

    public override ulong Wants => Acts.Of(Act.Moved, Act.Ended, Act.Returned, Act.Result);

    public override void See(Observation seen)
    {
        if (_isSilent || seen.Who is not { } who)
        {
            return;
        }

        if (seen.Act is Act.Moved or Act.Ended)
        {
            Find(who, isUser: true, who.UserId).Forget();
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
            store.Begin();
        }
    }

    private void TakeChange(Observation seen, ClientView who, Called call)
    {
        IReadOnlyList<string>? changes = call.Texts("attributes") ?? call.Texts("keys");
        StoreOf(who, call).Done(
            call.Operation, changes ?? Array.Empty<string>(),
            isDone: seen.Code == Codes.Ok, isRefused: seen.Code is >= 3 and <= 5, seen.Ticks);
    }

    private void CheckRead(Observation seen, ClientView who, Called call)
    {
        AttributeStore store = StoreOf(who, call);
        bool isUser = IsOfUser(call.Operation);
        bool hasChanged = !_versions.TryGetValue(call, out int version)
            || version != store.Version;
        bool mayHaveEnded = !isUser && store.ChangedAt < seen.Ticks - _lifetime;
        if (seen.Code != Codes.Ok || hasChanged || mayHaveEnded || !store.CanBeJudged
            || (isUser && _isSilentOfUsers))
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
        ? Find(who, isUser: true, call.Text("user") ?? call.UserId)
        : Find(who, isUser: false, call.Channel);

    private AttributeStore Find(ClientView who, bool isUser, string? owner)
    {
        (string?, bool, string?) key = (who.AppId, isUser, owner);
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
