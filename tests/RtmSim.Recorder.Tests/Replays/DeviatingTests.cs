using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using NUnit.Framework;
using RtmSim.Recorder.Tests.Support;
using RtmSim.Scenarios.Contracts;
using RtmSim.Scenarios.Replays.Tolerant;
using static RtmSim.Scenarios.Replays.Tolerant.DivergenceKind;

namespace RtmSim.Recorder.Tests.Replays;

/// <summary>
/// What a service does otherwise is told, with the rule that the simulator follows.
/// </summary>
internal sealed class DeviatingTests
{
    private const string Network = "latency: 60ms, jitter: 20ms";

    public static IEnumerable<TestCaseData> Deviations() =>
        InChats().Concat(OfMessages()).Concat(InChannels()).Concat(OfCounts())
            .Concat(InCalls()).Concat(InOutages()).Concat(OfTokens())
            .Concat(OfFiles());

    private static IEnumerable<TestCaseData> InChats()
    {
        yield return Case("a login is refused", Sessions.Chat, ToldOtherwise, "C-02", edit =>
        {
            JsonObject told = edit.Callback("alice", "OnLoginSuccess");
            told["name"] = "OnLoginFailure";
            Edit.Code(told, 2, "LOGIN_ERR_REJECTED");
        });
        yield return Case("a call returns something else", Sessions.Chat, Returned, "S-03", edit =>
            Edit.Code(edit.Return("alice", "SendMessageToPeer"), 8, "PEER_MESSAGE_ERR_INVALID"));
        yield return Case("another result", Sessions.Chat, ToldOtherwise, "E-01", edit =>
            Edit.Code(
                edit.Callback("alice", "OnSendMessageResult"), 1, "PEER_MESSAGE_ERR_FAILURE"));
        yield return Case("no result", Sessions.Chat, OnlySimulated, "E-01", edit =>
            edit.Remove(edit.Callback("alice", "OnSendMessageResult")));
    }

    private static IEnumerable<TestCaseData> OfMessages()
    {
        yield return Case("a message twice", Sessions.Chat, OnlyRecorded, "E-01", edit =>
        {
            JsonObject told = edit.Callback("bob", "OnMessageReceivedFromPeer");
            edit.Copy(told, Edit.Time(told) + 5);
        });
        yield return Case("a message lost", Sessions.Chat, OnlySimulated, "E-01", edit =>
            edit.Remove(edit.Callback("bob", "OnMessageReceivedFromPeer")));
        yield return Case("another text", Sessions.Chat, OnlyRecorded, "E-01", edit =>
            edit.Callback("bob", "OnMessageReceivedFromPeer")["args"]!["text"] = "hullo");
        yield return Case("CONNECTED before the result", Sessions.Chat, OtherOrder, "C-02", edit =>
            edit.Swap(
                edit.Callback("alice", "OnLoginSuccess"),
                edit.Callback("alice", "OnConnectionStateChanged", 2)));
        yield return Case("attributes forgotten", Sessions.Chat, ToldOtherwise, "J-02", edit =>
            edit.Callback("alice", "OnGetUserAttributesResult")["args"]!["attributes"] =
                new JsonArray());
        yield return Case("a logout at once", Sessions.Chat, OtherTime, "C-14", edit =>
        {
            JsonObject told = edit.Callback("bob", "OnLogout");
            edit.Move(told, Edit.Time(told) - 450);
        });
    }

    private static IEnumerable<TestCaseData> InChannels()
    {
        yield return Case("no event for a join", Sessions.Channel, OnlySimulated, "F-06", edit =>
            edit.Remove(edit.Callback("alice", "OnMemberJoined")));
        yield return Case("a join without result", Sessions.Channel, OnlySimulated, "F-06", edit =>
            edit.Remove(edit.Callback("alice", "OnJoinSuccess")));
        yield return Case("messages in another order", Sessions.Channel, OtherOrder, "G-01", edit =>
        {
            JsonObject first = edit.Callback("bob", "OnMessageReceived");
            edit.Move(first, Edit.Time(edit.Callback("bob", "OnMessageReceived", 2)) + 2);
        });
        yield return Case("a message after leaving", Sessions.Channel, OnlyRecorded, "G-01", edit =>
            edit.Copy(edit.Callback("bob", "OnMessageReceived"), 13000));
        yield return Case("one's own message", Sessions.Channel, OnlyRecorded, "G-01", edit =>
        {
            JsonObject echo = edit.Copy(edit.Callback("bob", "OnMessageReceived"), 7150);
            echo["client"] = "alice";
            echo["client_no"] = 1;
        });
        yield return Case("a member left out", Sessions.Channel, ToldOtherwise, "H-01", edit =>
            edit.Callback("bob", "OnGetMembers")["args"]!["members"] = new JsonArray("alice"));
        yield return Case("sent by a non-member", Sessions.Channel, ToldOtherwise, "G-04", edit =>
            Edit.Code(
                edit.Callback("bob", "OnSendMessageResult"), 0, "CHANNEL_MESSAGE_ERR_OK"));
    }

    private static IEnumerable<TestCaseData> OfCounts()
    {
        yield return Case("another count", Sessions.Channel, ToldOtherwise, "F-21", edit =>
            edit.Callback("alice", "OnMemberCountUpdated", 2)["args"]!["memberCount"] = 5);
        yield return Case("no count for a leave", Sessions.Channel, OnlySimulated, "F-21", edit =>
            edit.Remove(edit.Callback("alice", "OnMemberCountUpdated", 4)));
        yield return Case("a count too many", Sessions.Channel, OnlyRecorded, "F-21", edit =>
            edit.Copy(edit.Callback("alice", "OnMemberCountUpdated", 2), 17500));
        yield return Case("a count of one side", Sessions.Crowd, ToldOtherwise, "F-21", edit =>
            edit.Callback("bob", "OnMemberCountUpdated")["args"]!["memberCount"] = 3);
    }

    private static IEnumerable<TestCaseData> InCalls()
    {
        yield return Case("no confirmation", Sessions.Call, OnlySimulated, "L-05", edit =>
            edit.Remove(edit.Callback("bob", "OnRemoteInvitationAccepted")));
        yield return Case("the callee hears first", Sessions.Call, OtherTime, "L-05", edit =>
        {
            JsonObject told = edit.Callback("alice", "OnLocalInvitationAccepted");
            edit.Move(told, Edit.Time(told) + 3000);
        });
        yield return Case("a call that rings on", Sessions.Call, OnlySimulated, "L-01", edit =>
            edit.Remove(edit.Callback("alice", "OnRemoteInvitationCanceled")));
        yield return Case("a call given up early", Sessions.Call, OtherTime, "L-04", edit =>
        {
            JsonObject told = edit.Callback("bob", "OnLocalInvitationFailure");
            edit.Move(told, Edit.Time(told) - 15000);
        });
    }

    private static IEnumerable<TestCaseData> InOutages()
    {
        yield return Case("a login given up early", Sessions.Outage, OtherTime, "C-05", edit =>
        {
            JsonObject told = edit.Callback("bob", "OnLoginFailure");
            edit.Move(told, Edit.Time(told) - 3000);
        });
        yield return Case("a query given up late", Sessions.Outage, OtherTime, "J-08", edit =>
        {
            JsonObject told = edit.Callback("alice", "OnGetUserAttributesResult");
            edit.Move(told, Edit.Time(told) + 4000);
        });
        yield return Case("ABORTED twice", Sessions.Outage, OnlyRecorded, "S-26", edit =>
        {
            JsonObject told = edit.Callback("bob", "OnConnectionStateChanged", 5);
            edit.Copy(told, Edit.Time(told) + 1000);
        });
        yield return Case("another reason", Sessions.Outage, ToldOtherwise, "D-05", edit =>
        {
            JsonObject told = edit.Callback("alice", "OnConnectionStateChanged", 4);
            told["args"]!["reason"] = new JsonObject { ["number"] = 1, ["name"] = "LOGIN" };
        });
    }

    private static IEnumerable<TestCaseData> OfTokens()
    {
        yield return Case("expired twice", Sessions.Expiry, OnlyRecorded, "N-04", edit =>
        {
            JsonObject told = edit.Callback("alice", "OnTokenExpired");
            edit.Copy(told, Edit.Time(told) + 2000);
        });
        yield return Case("expired while connected", Sessions.Expiry, OnlyRecorded, "N-04", edit =>
        {
            JsonObject told = edit.Callback("alice", "OnTokenExpired");
            edit.Move(told, 5000);
        });
        yield return Case("back with what expired", Sessions.Expiry, OtherTime, "D-05", edit =>
            edit.Move(edit.Callback("alice", "OnConnectionStateChanged", 4), 28000));
    }

    private static IEnumerable<TestCaseData> OfFiles()
    {
        yield return Case("an upload cut off", Sessions.Files, ToldOtherwise, "M-01", edit =>
            Edit.Code(
                edit.Callback("alice", "OnFileMediaUploadResult"), 6,
                "UPLOAD_MEDIA_ERR_INTERRUPTED"));
        yield return Case("a file forgotten", Sessions.Files, ToldOtherwise, "M-02", edit =>
            Edit.Code(
                edit.Callback("bob", "OnMediaDownloadToFileResult"), 4,
                "DOWNLOAD_MEDIA_ERR_NOT_EXIST"));
        yield return Case("a file message twice", Sessions.Files, OnlyRecorded, "E-01", edit =>
        {
            JsonObject told = edit.Callback("bob", "OnFileMessageReceivedFromPeer");
            edit.Copy(told, Edit.Time(told) + 5);
        });
        yield return Case("cancelled in silence", Sessions.Files, OnlySimulated, "M-11", edit =>
            edit.Remove(edit.Callback("alice", "OnMediaCancelResult")));
    }

    [TestCaseSource(nameof(Deviations))]
    public void Replay_OfADeviation_NamesItsRule(
        string session, DivergenceKind kind, string rule, Action<Edit> change)
    {
        Edit edit = new(Sessions.Record(session, Network));
        change(edit);

        TolerantResult result = TolerantReplay.Run(Recording.Read(edit.ToString()));

        Assert.That(
            result.Divergences.Select(each => $"{each.Kind} {each.Rule?.Id}"),
            Does.Contain($"{kind} {rule}"),
            string.Join('\n', result.Divergences.SelectMany(each => each.ToLines())));
        Assert.That(result.Divergences, Has.Count.LessThanOrEqualTo(3));
        Assert.That(result.Agrees, Is.False);
    }

    /// <summary>What no trace may have shows without a replay, too.</summary>
    [TestCase("CONNECTED before the result")]
    public void Platform_OfSuchADeviation_IsBroken(string name)
    {
        TestCaseData deviation = Deviations().Single(each => each.ArgDisplayNames![0] == name);
        Edit edit = new(Sessions.Record((string)deviation.Arguments[0]!, Network));
        Contract platform = Contract.Named("platform");
        Assert.That(platform.Check(Recording.Read(edit.ToString())).Violations, Is.Empty);
        ((Action<Edit>)deviation.Arguments[3]!)(edit);

        ContractResult result = platform.Check(Recording.Read(edit.ToString()));

        Assert.That(result.Holds, Is.False);
    }

    private static TestCaseData Case(
        string name, string session, DivergenceKind kind, string rule, Action<Edit> change) =>
        new TestCaseData(session, kind, rule, change).SetArgDisplayNames(name);
}
