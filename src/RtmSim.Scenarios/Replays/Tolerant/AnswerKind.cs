using System;
using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>Which callbacks are the result of a call.</summary>
/// <param name="Call">The method.</param>
/// <param name="Operation">As scenario files name it.</param>
/// <param name="Results">The callbacks, one of which comes.</param>
internal sealed record AnswerKind(string Call, string Operation, params string[] Results)
{
    private const string Attributes = "Attributes";

    private static readonly AnswerKind[] Table = new[]
    {
        new AnswerKind("Login", "login", "OnLoginSuccess", "OnLoginFailure"),
        new AnswerKind("Logout", "logout", "OnLogout"),
        new AnswerKind("RenewToken", "renew-token", "OnRenewTokenResult"),
        new AnswerKind("SendMessageToPeer", "send-peer-message", "OnSendMessageResult"),
        new AnswerKind("SendMessage", "send-channel-message", "OnSendMessageResult"),
        new AnswerKind("Join", "join-channel", "OnJoinSuccess", "OnJoinFailure"),
        new AnswerKind("Leave", "leave-channel", "OnLeave"),
        new AnswerKind("GetMembers", "get-members", "OnGetMembers"),
        new AnswerKind(
            "GetChannelMemberCount", "get-member-count", "OnGetChannelMemberCountResult"),
        new AnswerKind("QueryPeersOnlineStatus", "query-peers", "OnQueryPeersOnlineStatusResult"),
        new AnswerKind(
            "SubscribePeersOnlineStatus", "subscribe-peers", "OnSubscriptionRequestResult"),
        new AnswerKind(
            "UnsubscribePeersOnlineStatus", "unsubscribe-peers", "OnSubscriptionRequestResult"),
        new AnswerKind(
            "QueryPeersBySubscriptionOption", "list-subscribed-peers",
            "OnQueryPeersBySubscriptionOptionResult"),
        new AnswerKind("CreateFileMessageByUploading", "upload-file", "OnFileMediaUploadResult"),
        new AnswerKind("CreateImageMessageByUploading", "upload-image", "OnImageMediaUploadResult"),
        new AnswerKind("DownloadMediaToFile", "download-to-file", "OnMediaDownloadToFileResult"),
        new AnswerKind(
            "DownloadMediaToMemory", "download-to-memory", "OnMediaDownloadToMemoryResult"),
        new AnswerKind("CancelMediaUpload", "cancel-upload", "OnMediaCancelResult"),
        new AnswerKind("CancelMediaDownload", "cancel-download", "OnMediaCancelResult"),
    }.Concat(AttributeKinds()).ToArray();

    public static IReadOnlyList<string> AllResults { get; } =
        Table.SelectMany(kind => kind.Results).Distinct().ToArray();

    /// <summary>Null for a call that has no result.</summary>
    public static AnswerKind? Of(string call) => Array.Find(Table, kind => kind.Call == call);

    private static IEnumerable<AnswerKind> AttributeKinds()
    {
        foreach (string change in new[] { "Set", "AddOrUpdate", "Delete", "Clear" })
        {
            string keys = change == "Delete" ? "ByKeys" : string.Empty;
            string user = $"{change}LocalUser{Attributes}";
            string channel = $"{change}Channel{Attributes}";
            yield return new AnswerKind(
                user + keys, OptionMembers.Kebab($"{change}User{Attributes}"), $"On{user}Result");
            yield return new AnswerKind(
                channel + keys, OptionMembers.Kebab(channel), $"On{channel}Result");
        }

        foreach (string whose in new[] { "User", "Channel" })
        {
            string read = $"Get{whose}{Attributes}";
            string result = $"On{read}Result";
            yield return new AnswerKind(read, OptionMembers.Kebab(read), result);
            yield return new AnswerKind(read + "ByKeys", OptionMembers.Kebab(read), result);
        }
    }
}
