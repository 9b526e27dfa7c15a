using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>
/// User attributes, area J at the client: own ones are changed, anybody's are read, and a copy of
/// the own ones is kept for a return (J-10).
/// </summary>
internal sealed class UserAttributes
{
    private readonly SimClient _client;
    private readonly AttributeChecks _checks;
    private readonly AttributeSet _copy = new(AttributeLimits.MaxUserBytes);
    private readonly OrderedMap<int, AttributeChange> _unanswered =
        new(EqualityComparer<int>.Default);

    public UserAttributes(SimClient client)
    {
        _client = client;
        _checks = AttributeChecks.OfUsers(client);
    }

    /// <summary>Changes the own attributes; the checks are those of S-42.</summary>
    /// <param name="change">The change.</param>
    /// <param name="assigned">
    /// Told the request ID before any result, unless the call is refused on this thread.
    /// </param>
    public Failure Change(AttributeChange change, Action<long> assigned)
    {
        Operation operation = OperationOf(change.Kind);
        Failure refused = _client.CheckReady();
        if (refused == Failure.None && !_checks.IsValid(change))
        {
            refused = Failure.InvalidArgument;
        }

        return _client.CallNumbered(
            operation,
            refused,
            RateGroup.ChangeUserAttributes,
            assigned,
            (id, failure, rule) => Changed(operation, id, failure, rule),
            id => SendUnlessTooLarge(operation, id, change));
    }

    /// <summary>Reads a user's attributes: all, or those of some keys.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="keys">The keys; null for all.</param>
    /// <param name="assigned">As for a change.</param>
    public Failure Get(string? userId, IReadOnlyList<string>? keys, Action<long> assigned)
    {
        string asked = userId ?? string.Empty;
        Failure refused = _client.CheckReady();
        if (refused == Failure.None
            && (!_client.Ids.IsValid(userId)
                || (keys is not null && !_checks.AreKeysValid(keys))))
        {
            refused = Failure.InvalidArgument;
        }

        return _client.CallNumbered(
            Operation.GetUserAttributes,
            refused,
            RateGroup.ReadUserAttributes,
            assigned,
            (id, failure, rule) => NotRead(id, asked, failure, rule),
            id => Ask(id, asked, keys));
    }

    /// <summary>
    /// The copy that a return uploads: what was confirmed, and what has reached the service though
    /// its answer has not come back. What still waits here follows by itself after the return.
    /// </summary>
    public IReadOnlyList<AttributeEntry> DescribeCopy()
    {
        AttributeSet copy = new(AttributeLimits.MaxUserBytes);
        copy.CopyFrom(_copy);
        foreach (KeyValuePair<int, AttributeChange> entry in _unanswered)
        {
            if (!_client.Outbox.IsWaiting(entry.Key))
            {
                copy.TryApply(entry.Value);
            }
        }

        return copy.All;
    }

    /// <summary>A logout has cleared the attributes at the service (C-19).</summary>
    public void Forget()
    {
        _copy.Clear();
        _unanswered.Clear();
    }

    private void SendUnlessTooLarge(Operation operation, long id, AttributeChange change)
    {
        if (_checks.IsTooLarge(change))
        {
            _client.Emit(Changed(operation, id, Failure.SizeOverflow));
        }
        else
        {
            Send(operation, id, change);
        }
    }

    private void Ask(long id, string asked, IReadOnlyList<string>? keys) => _client.Ask(
        Operation.GetUserAttributes,
        new GetUserAttributesRequest(asked, keys) { Serial = _client.Pending.NextSerial() },
        (reply, failure) => _client.Emit(
            reply is AttributesReply { Failure: Failure.None } found
                ? new UserAttributesResult(
                    id, asked, found.Attributes, Failure.None, keys is null ? "J-02" : "J-05")
                : NotRead(id, asked, failure)));

    private static Operation OperationOf(AttributeChangeKind kind) => kind switch
    {
        AttributeChangeKind.Set => Operation.SetUserAttributes,
        AttributeChangeKind.AddOrUpdate => Operation.AddOrUpdateUserAttributes,
        AttributeChangeKind.Delete => Operation.DeleteUserAttributes,
        _ => Operation.ClearUserAttributes,
    };

    private static AttributeChangeResult Changed(
        Operation operation, long id, Failure failure, string? rule = null) => new(
            operation, id, failure, rule ?? (failure == Failure.None ? "J-01" : RuleOf(failure)));

    private static UserAttributesResult NotRead(
        long id, string userId, Failure failure, string? rule = null) => new(
            id, userId, Array.Empty<AttributeEntry>(), failure, rule ?? RuleOf(failure));

    private static string RuleOf(Failure failure) => failure switch
    {
        Failure.UserNotFound => "J-03",
        Failure.SizeOverflow => "J-06",
        Failure.TooOften => "J-07",
        _ => "J-08",
    };

    private void Send(Operation operation, long id, AttributeChange change)
    {
        int serial = _client.Pending.NextSerial();
        _unanswered[serial] = change;
        _client.Ask(
            operation,
            new ChangeUserAttributesRequest(change) { Serial = serial },
            (_, failure) =>
            {
                _unanswered.Remove(serial);
                if (failure == Failure.None)
                {
                    _copy.TryApply(change);
                }

                _client.Emit(Changed(operation, id, failure));
            });
    }
}
