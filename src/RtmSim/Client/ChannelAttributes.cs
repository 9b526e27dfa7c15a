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

    public ChannelAttributes(SimClient client) => _client = client;

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
            && (!Ids.IsValidChannel(channelId, _client.Options)
                || !AttributeChecks.IsValid(change, _client.Options)))
        {
            refused = Failure.InvalidArgument;
        }

        if (refused != Failure.None)
        {
            return _client.Refuse(refused, () => Changed(operation, 0, refused));
        }

        long id = _client.NextId();
        assigned(id);
        if (!_client.Rates.TryCharge(RateGroup.ChangeChannelAttributes))
        {
            _client.Emit(Changed(operation, id, Failure.TooOften));
        }
        else if (AttributeChecks.IsTooLarge(change, AttributeLimits.MaxChannelBytes))
        {
            _client.Emit(Changed(operation, id, Failure.SizeOverflow));
        }
        else
        {
            _client.Ask(
                operation,
                new ChangeChannelAttributesRequest(channelId!, change, notify)
                {
                    Serial = _client.Pending.NextSerial(),
                },
                (_, failure) => _client.Emit(Changed(operation, id, failure)));
        }

        return Failure.None;
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
            && (!Ids.IsValidChannel(channelId, _client.Options)
                || (keys is not null && !AttributeChecks.AreKeysValid(keys, _client.Options))))
        {
            refused = Failure.InvalidArgument;
        }

        if (refused != Failure.None)
        {
            return _client.Refuse(refused, () => NotRead(0, asked, refused));
        }

        long id = _client.NextId();
        assigned(id);
        if (!_client.Rates.TryCharge(RateGroup.ReadChannelAttributes))
        {
            _client.Emit(NotRead(id, asked, Failure.TooOften));
            return Failure.None;
        }

        _client.Ask(
            Operation.GetChannelAttributes,
            new GetChannelAttributesRequest(asked, keys)
            {
                Serial = _client.Pending.NextSerial(),
            },
            (reply, failure) => _client.Emit(
                reply is AttributesReply { Failure: Failure.None } found
                    ? new ChannelAttributesResult(
                        id, asked, found.Attributes, Failure.None, "K-01")
                    : NotRead(id, asked, failure)));
        return Failure.None;
    }

    private static Operation OperationOf(AttributeChangeKind kind) => kind switch
    {
        AttributeChangeKind.Set => Operation.SetChannelAttributes,
        AttributeChangeKind.AddOrUpdate => Operation.AddOrUpdateChannelAttributes,
        AttributeChangeKind.Delete => Operation.DeleteChannelAttributes,
        _ => Operation.ClearChannelAttributes,
    };

    private static AttributeChangeResult Changed(
        Operation operation, long id, Failure failure) => new(
            operation, id, failure, failure == Failure.None ? "K-01" : RuleOf(failure));

    private static ChannelAttributesResult NotRead(
        long id, string channelId, Failure failure) => new(
            id, channelId, Array.Empty<AttributeEntry>(), failure, RuleOf(failure));

    private static string RuleOf(Failure failure) => failure switch
    {
        Failure.SizeOverflow => "K-04",
        Failure.TooOften => "K-05",
        Failure.InvalidArgument => "S-42",
        _ => "K-06",
    };
}
