using System;
using System.Collections.Generic;
using System.Text;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;
using static System.FormattableString;

namespace RtmSim.Scenarios.Laws.Limits;

/// <summary>
/// A message of 32 KB is taken and a larger one is not. It says nothing of what else makes a
/// message invalid: the legacy prefix, a received message sent again, empty ones where options
/// forbid them; nor where options have refusals called back.
/// </summary>
internal sealed class MessageSizeLaw : Judge
{
    public static readonly Law Law = new(
        "message-sizes-exact",
        "Messages of up to 32 KB are taken, and no larger ones.",
        new[] { "A-14", "E-09", "E-10", "E-11", "G-05", "S-05" }, judgesRecordings: true,
        subject => new MessageSizeLaw(subject));

    private const int Largest = 32 * 1024;
    private const string LegacyPrefix = "AgoraRTMLegacyEndcallCompatibleMessagePrefix";

    private readonly bool _isSilent;
    private readonly bool _refusesEmpty;
    private readonly PerClient<Dictionary<long, bool>> _received = new();

    private MessageSizeLaw(Subject subject)
    {
        _isSilent = subject.HasOddRefusals;
        _refusesEmpty = subject.Settings.Changes("allowEmptyMessage");
    }

    public override ulong Wants => Acts.Of(Act.Message, Act.Returned);

    public override void See(Observation seen)
    {
        if (seen.Act == Act.Message && seen.Number("messageId") is { } received)
        {
            _received[seen.Who!][received] = true;
        }
        else if (!_isSilent && seen.Act == Act.Returned && !seen.Who!.IsEnded
            && seen.Call is { MessageId: not null } call
            && call.Operation is Operation.SendPeerMessage or Operation.SendChannelMessage)
        {
            Check(seen, call);
        }
    }

    private void Check(Observation seen, Called call)
    {
        long code = call.IsToldInside ? call.Code!.Value : call.Returned ?? Codes.Ok;
        long invalid = call.Operation == Operation.SendPeerMessage ? 7 : 4;
        int size = SizeOf(call);
        if (size > Largest && call.IsTaken)
        {
            Report(
                Invariant($"{call.Event.Name} of {seen.Name} took {size} bytes."),
                call.Sequence, seen.Sequence);
        }
        else if (size <= Largest && code == invalid && !MayBeInvalid(seen.Who!, call, size))
        {
            Report(
                Invariant($"{call.Event.Name} of {seen.Name} refused {size} bytes."),
                call.Sequence, seen.Sequence);
        }
    }

    private bool MayBeInvalid(ClientView who, Called call, int size) =>
        _received[who].ContainsKey(call.MessageId!.Value)
            || (size == 0 && _refusesEmpty)
            || call.Text("text") is not { } text
            || text.StartsWith(LegacyPrefix, StringComparison.Ordinal);

    private static int SizeOf(Called call) => Bytes(call.Event.ValueOf("text"))
        + (call.Event.ValueOf("raw") is byte[] raw ? raw.Length : 0)
        + Bytes(call.Event.ValueOf("fileName"))
        + (call.Event.ValueOf("thumbnailBytes") is long thumbnail ? (int)thumbnail : 0);

    private static int Bytes(object? text) =>
        text is string known ? Encoding.UTF8.GetByteCount(known) : 0;
}
