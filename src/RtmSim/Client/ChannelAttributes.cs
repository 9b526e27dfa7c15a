using System;
using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>
/// Channel attributes, area K at the client: no membership is needed, and no copy is kept (K-12).
/// </summary>
internal sealed class ChannelAttributes
{
    private readonly SimClient _client;
    private readonly AttributeChecks _checks;

    public ChannelAttributes(SimClient client)
    {
        _client = client;
        _checks = AttributeChecks.OfChannels(client);
    }

    /// <summary>Changes a channel's attributes; the checks are those of S-42.</summary>
    /// <param name="channelId">The channel, joined or not.</param>
    /// <param name="change">The change.</param>
    /// <param name="notify">Whether the members are told (K-02).</param>
    /// <param name="assigned">
    /// Told the request ID before any result, unless the call is refused on this thread.
    /// </param>
    public Failure Change(
        string? channelId, AttributeChange change, bool notify, Action<long> assigned)
    {
        Operation operation = OperationOf(change.Kind);
        Failure refused = _client.CheckReady();
        if (refused == Failure.None
            && (!_client.Ids.IsValidChannel(channelId)
                || !_checks.IsValid(change)))
        {
            refused = Failure.InvalidArgument;
        }

        return _client.CallNumbered(
            operation,
            refused,
            RateGroup.ChangeChannelAttributes,
            assigned,
            (id, failure, rule) => Changed(operation, id, failure, rule),
            id => Send(operation, id, channelId!, change, notify));
    }

    /// <summary>Reads a channel's attributes: all, or those of some keys.</summary>
    /// <param name="channelId">The channel, joined or not.</param>
    /// <param name="keys">The keys; null for all.</param>
    /// <param name="assigned">As for a change.</param>
    public Failure Get(string? channelId, IReadOnlyList<string>? keys, Action<long> assigned)
    {
        string asked = channelId ?? string.Empty;
        Failure refused = _client.CheckReady();
        if (refused == Failure.None
            && (!_client.Ids.IsValidChannel(channelId)
                || (keys is not null && !_checks.AreKeysValid(keys))))
        {
            refused = Failure.InvalidArgument;
        }

        return _client.CallNumbered(
            Operation.GetChannelAttributes,
            refused,
            RateGroup.ReadChannelAttributes,
            assigned,
            (id, failure, rule) => NotRead(id, asked, failure, rule),
            id => Ask(id, asked, keys));
    }

    private void Send(
        Operation operation, long id, string channelId, AttributeChange change, bool notify)
    {
        if (_checks.IsTooLarge(change))
        {
            _client.Emit(Changed(operation, id, Failure.SizeOverflow));
            return;
        }

        _client.Ask(
            operation,
            new ChangeChannelAttributesRequest(channelId, change, notify)
            {
                Serial = _client.Pending.NextSerial(),
            },
            (_, failure) => _client.Emit(Changed(operation, id, failure)));
    }

    private void Ask(long id, string asked, IReadOnlyList<string>? keys) => _client.Ask(
        Operation.GetChannelAttributes,
        new GetChannelAttributesRequest(asked, keys) { Serial = _client.Pending.NextSerial() },
        (reply, failure) => _client.Emit(
            reply is AttributesReply { Failure: Failure.None } found
                ? new ChannelAttributesResult(id, asked, found.Attributes, Failure.None, "K-01")
                : NotRead(id, asked, failure)));

    private static Operation OperationOf(AttributeChangeKind kind) => kind switch
    {
        AttributeChangeKind.Set => Operation.SetChannelAttributes,
        AttributeChangeKind.AddOrUpdate => Operation.AddOrUpdateChannelAttributes,
        AttributeChangeKind.Delete => Operation.DeleteChannelAttributes,
        _ => Operation.ClearChannelAttributes,
    };

    private static AttributeChangeResult Changed(
        Operation operation, long id, Failure failure, string? rule = null) => new(
            operation, id, failure, rule ?? (failure == Failure.None ? "K-01" : RuleOf(failure)));

    private static ChannelAttributesResult NotRead(
        long id, string channelId, Failure failure, string? rule = null) => new(
            id, channelId, Array.Empty<AttributeEntry>(), failure, rule ?? RuleOf(failure));

    private static string RuleOf(Failure failure) => failure switch
    {
        Failure.SizeOverflow => "K-04",
        Failure.TooOften => "K-05",
        _ => "K-06",
    };
}
