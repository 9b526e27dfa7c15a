using System;
using System.Text;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;
using static System.FormattableString;

namespace RtmSim.Scenarios.Laws.Limits;

/// <summary>
/// Calls are refused for an ID or a list exactly where it is invalid or too long, and for nothing
/// else with these codes. It looks at calls that come so far: who is not logged in is refused
/// before. It says nothing where options have refusals called back.
/// </summary>
internal sealed class ArgumentLaw : Judge
{
    public static readonly Law Law = new(
        "arguments-exact",
        "IDs, lists and texts of invitations are refused where they are invalid or too long, and "
            + "nowhere else.",
        new[]
        {
            "A-01", "A-02", "A-03", "A-04", "A-05", "A-06", "A-07", "A-08", "A-10", "A-11", "H-06",
            "I-03", "I-09", "L-06", "L-07", "S-40", "S-41", "S-53",
        },
        judgesRecordings: true, subject => new ArgumentLaw(subject));

    private const int MostQueried = 256;
    private const int MostSubscribed = 512;
    private const int MostCounted = 32;
    private const int LongestText = 8 * 1024;

    private readonly bool _isSilent;
    private readonly bool _refusesSelf;
    private readonly IdForm _ids;

    private ArgumentLaw(Subject subject)
    {
        _isSilent = subject.HasOddRefusals;
        _ids = new IdForm(subject.Settings);
        _refusesSelf = subject.Settings.Changes("allowSelfMessage");
    }

    public override ulong Wants => Acts.Of(Act.Returned);

    public override void See(Observation seen)
    {
        if (_isSilent || seen.Call is not { } call
            || seen.Who!.IsEnded)
        {
            return;
        }

        long code = call.IsToldInside ? call.Code!.Value : call.Returned ?? Codes.Ok;
        if (code is Codes.NotInitialized or Codes.NotLoggedIn or Codes.NullPointer)
        {
            return;
        }

        (long Code, long Expected)? judged = Expect(call, code, seen.Who.IsIos);
        if (judged is { } each && each.Code != each.Expected)
        {
            Report(
                Invariant($"{call.Event.Name} of {seen.Name} ended in {code}; ")
                    + Invariant($"its arguments deserve {each.Expected}."),
                call.Sequence, seen.Sequence);
        }
    }

    /// <summary>
    /// What the call came to, as far as arguments go, and what it should; null where that is not
    /// known.
    /// </summary>
    private (long Code, long Expected)? Expect(Called call, long code, bool isIos)
    {
        switch (call.Operation)
        {
            case Operation.Login:
                return Only(code, 3, !_ids.IsUser(call.Text("userId"), isIos));
            case Operation.SendPeerMessage when !_refusesSelf:
                return Only(code, 6, !_ids.IsUser(call.Text("peerId"), isIos));
            case Operation.QueryPeers when call.Texts("peerIds") is { } peers:
                bool isQuery = peers.Count is > 0 and <= MostQueried;
                return (code, isQuery && _ids.AreUsers(peers, isIos) ? 0 : 2);
            case Operation.SubscribePeers or Operation.UnsubscribePeers
                when call.Texts("peerIds") is { } peers:
                return (code, peers.Count > MostSubscribed ? 6
                    : peers.Count > 0 && _ids.AreUsers(peers, isIos) ? 0 : 2);
            case Operation.GetMemberCount when call.Texts("channelIds") is { } channels:
                return (code, channels.Count > MostCounted ? 5
                    : channels.Count > 0 && _ids.AreChannels(channels, isIos) ? 0 : 2);
            case Operation.GetUserAttributes when call.Texts("keys") is null:
                return (code, _ids.IsUser(call.Text("user"), isIos) ? 0 : 3);
            case Operation.GetChannelAttributes when call.Texts("keys") is null:
                return (code, _ids.IsChannel(call.Text("channel"), isIos) ? 0 : 3);
            case Operation.SendInvitation when call.Text("call") is { } name:
                return IsOwn(name, call)
                    ? OfInvitation(code, IsSendable(call, isIos))
                    : null;
            case Operation.AcceptInvitation or Operation.RefuseInvitation
                when call.Text("response") is { } response:
                return OfInvitation(code, Bytes(response) <= LongestText);
            default:
                return null;
        }
    }

    /// <summary>A code that says that and nothing else.</summary>
    private static (long Code, long Expected) Only(long code, long invalid, bool isInvalid) =>
        (code == invalid ? invalid : 0, isInvalid ? invalid : 0);

    /// <summary>An invitation's state is looked at, too; either refusal is right then.</summary>
    private static (long Code, long Expected)? OfInvitation(long code, bool isValid) => isValid
        ? Only(code, 1, false)
        : code == Codes.Ok ? (0, 1) : null;

    /// <summary>
    /// An invitation that another client made is invalid here; its name begins with its maker.
    /// </summary>
    private static bool IsOwn(string name, Called call) => name.StartsWith(
        Invariant($"{call.Event.ClientNumber}-"), StringComparison.Ordinal);

    private bool IsSendable(Called call, bool isIos) =>
        _ids.IsUser(call.Text("callee"), isIos)
            && Bytes(call.Text("content")) <= LongestText
            && (string.IsNullOrEmpty(call.Text("channelId"))
                || _ids.IsChannel(call.Text("channelId"), isIos));

    private static int Bytes(string? text) => Encoding.UTF8.GetByteCount(text ?? string.Empty);
}
