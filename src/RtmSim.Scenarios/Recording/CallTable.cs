using System;
using System.Linq;

namespace RtmSim.Scenarios.Recording;

/// <summary>
/// The step for each method of either SDK. A method of both that takes the same arguments is here
/// once; what it acts on is seen from its arguments.
/// </summary>
internal static partial class CallTable
{
    private static readonly (string Name, Step Step)[] Sessions =
    {
        ("new RtmClient", call => call.Step("start")),
        ("new AgoraRtmKit", call => call.Step("start")),
        ("RtmClient.Dispose", call => call.Step("dispose")),
        ("AgoraRtmKit.Dispose", call => call.Step("dispose")),
        ("Login", Login),
        ("LoginByToken", Login),
        ("Logout", call => call.Step("logout")),
        ("LogoutWithCompletion", call => call.Step("logout")),
        ("RenewToken", call => call.Step("renew").With("token", call.Text("token"), true)),
    };

    private static readonly (string Name, Step Step)[] Messaging =
    {
        ("SendMessageToPeer", SendToPeer),
        ("SendMessage", call => call.Has("channel") ? SendToChannel(call) : SendToPeer(call)),
        ("CreateChannel", call => InChannel(call, "create-channel", "channelId")),
        ("CreateChannelWithId", call => InChannel(call, "create-channel", "channelId")),
        ("Join", call => InChannel(call, "join")),
        ("JoinWithCompletion", call => InChannel(call, "join")),
        ("Leave", call => InChannel(call, "leave")),
        ("LeaveWithCompletion", call => InChannel(call, "leave")),
        ("GetMembers", call => InChannel(call, "members")),
        ("GetMembersWithCompletion", call => InChannel(call, "members")),
        ("RtmChannel.Dispose", call => InChannel(call, "release")),
        ("DestroyChannelWithId", call => InChannel(call, "release", "channelId")),
        ("GetChannelMemberCount", call => WithList(call, "count", "channels", "channelIds")),
    };

    private static readonly (string Name, Step Step)[] Presence =
    {
        ("QueryPeersOnlineStatus", call => WithList(call, "query-online", "peers", "peerIds")),
        ("SubscribePeersOnlineStatus", call => WithList(call, "subscribe", "peers", "peerIds")),
        ("UnsubscribePeersOnlineStatus", call => WithList(call, "unsubscribe", "peers", "peerIds")),
        ("QueryPeersBySubscriptionOption", call => call.Step("subscribed")),
    };

    private static readonly (string Name, Step Step)[] Settings =
    {
        ("SetLogFile", call => call.Step("set-log-file").With("path", call.Text("path"), true)),
        ("SetLogFilter", SetLogFilter),
        ("SetLogFilters", SetLogFilter),
        ("SetLogFileSize", SetLogFileSize),
        ("SetParameters", SetParameters),
    };

    private static readonly (string Name, Step Step)[] Attributes =
    {
        ("SetLocalUserAttributes", call => Write(call, "set-attributes")),
        ("AddOrUpdateLocalUserAttributes", call => Write(call, "update-attributes")),
        ("DeleteLocalUserAttributesByKeys", Delete),
        ("ClearLocalUserAttributes", Clear),
        ("ClearLocalUserAttributesWithCompletion", Clear),
        ("GetUserAttributes", GetUserAttributes),
        ("GetUserAttributesByKeys", GetUserAttributes),
        ("GetUserAllAttributes", GetUserAttributes),
        ("SetChannelAttributes", call => Write(call, "set-attributes")),
        ("SetChannel", call => Write(call, "set-attributes")),
        ("AddOrUpdateChannelAttributes", call => Write(call, "update-attributes")),
        ("AddOrUpdateChannel", call => Write(call, "update-attributes")),
        ("DeleteChannelAttributesByKeys", Delete),
        ("DeleteChannel", Delete),
        ("ClearChannelAttributes", Clear),
        ("ClearChannel", Clear),
        ("GetChannelAttributes", GetChannelAttributes),
        ("GetChannelAttributesByKeys", GetChannelAttributes),
        ("GetChannelAllAttributes", GetChannelAttributes),
    };

    private static readonly (string Name, Step Step)[] Invitations =
    {
        ("CreateLocalCallInvitation", NewCall),
        ("SendLocalInvitation", SendCall),
        ("CancelLocalInvitation", CancelCall),
        ("AcceptRemoteInvitation", call => Answer(call, "accept-call")),
        ("RefuseRemoteInvitation", call => Answer(call, "refuse-call")),
    };

    private static readonly (string Name, Step Step)[] Transfers =
    {
        ("CreateFileMessageByUploading", call => Upload(call, "upload-file")),
        ("CreateImageMessageByUploading", call => Upload(call, "upload-image")),
        ("DownloadMediaToFile", DownloadToFile),
        ("DownloadMediaToMemory", DownloadToMemory),
        ("CancelMediaUpload", call => CancelTransfer(call, "cancel-upload")),
        ("CancelMediaDownload", call => CancelTransfer(call, "cancel-download")),
    };

    private static readonly (string Name, Step Step)[] All =
        new[] { Sessions, Messaging, Presence, Settings, Attributes, Invitations, Transfers }
            .SelectMany(family => family)
            .ToArray();

    private delegate RecordedStep Step(RecordedCall call);

    /// <summary>The step for a call.</summary>
    /// <exception cref="RecordingException">Files have no word for it.</exception>
    public static RecordedStep Of(RecordedCall call) =>
        Array.Find(All, each => each.Name == call.Event.Name).Step is { } step
            ? step(call)
            : throw new RecordingException(
                $"scenario files have no step for {call.Event.Name}, called in\n{call.Event}");

    private static RecordedStep Login(RecordedCall call)
    {
        string token = call.Text("token");
        string userId = call.Text("userId");
        return call.Step("login")
            .With("token", token, token.Length > 0)
            .With("id", userId, userId != call.User.Id);
    }

    private static RecordedStep SetLogFilter(RecordedCall call) => call.Step("set-log-filter")
        .With("filter", YamlValue.Number(call.Number("filter")));

    private static RecordedStep SetLogFileSize(RecordedCall call) => call.Step("set-log-size")
        .With("size", YamlValue.Number(call.Number("sizeKb")));

    private static RecordedStep SetParameters(RecordedCall call) => call.Step("set-parameters")
        .With("json", call.Text("parameters"), true);

    private static RecordedStep InChannel(
        RecordedCall call, string word, string argument = "channel") =>
        call.Step(word).With("channel", call.Text(argument), true);

    private static RecordedStep WithList(
        RecordedCall call, string word, string key, string argument) =>
        call.Step(word).With(key, YamlValue.List(call.Texts(argument)));

    private static RecordedStep Write(RecordedCall call, string word) => Notify(
        call,
        Target(call, word).With("attributes", YamlValue.List(call.Texts("attributes"))));

    private static RecordedStep Delete(RecordedCall call) => Notify(
        call,
        Target(call, "delete-attributes").With("keys", YamlValue.List(call.Texts("keys"))));

    private static RecordedStep Clear(RecordedCall call) =>
        Notify(call, Target(call, "clear-attributes"));

    private static RecordedStep GetUserAttributes(RecordedCall call)
    {
        string userId = call.Text("user");
        RecordedUser? known = call.Users.WithId(userId);
        return WithKeys(call, known is null
            ? call.Step("get-attributes").With("userId", userId, true)
            : call.Step("get-attributes").With("of", known.Name));
    }

    private static RecordedStep GetChannelAttributes(RecordedCall call) =>
        WithKeys(call, Target(call, "get-attributes"));

    private static RecordedStep WithKeys(RecordedCall call, RecordedStep step) =>
        call.Has("keys") ? step.With("keys", YamlValue.List(call.Texts("keys"))) : step;

    private static RecordedStep Target(RecordedCall call, string word) =>
        call.Step(word).With("channel", call.Text("channel"), call.Has("channel"));

    private static RecordedStep Notify(RecordedCall call, RecordedStep step) =>
        call.Flag("notify") ? step.With("notify", "true") : step;
}
