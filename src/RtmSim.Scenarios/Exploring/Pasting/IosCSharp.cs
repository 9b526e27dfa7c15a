using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Scenarios.Faces;
using static RtmSim.Scenarios.Exploring.Pasting.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Pasting;

/// <summary>A user of the iOS API; every call has a completion.</summary>
internal sealed partial class IosCSharp : CSharpUser
{
    /// <summary>A class that tests with calls have beside them.</summary>
    public static readonly IReadOnlyList<string> CallsClass = new[]
    {
        "private sealed class GotCalls : AgoraRtmCallDelegate",
        "{",
        "    public Action<AgoraRtmRemoteInvitation> Got { get; set; }",
        string.Empty,
        "    public override void RemoteInvitationReceived(",
        "        AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) =>",
        "        Got(remoteInvitation);",
        "}",
    };

    private const string Told = "_ => { }";
    private const string ToldTwo = "(_, _) => { }";
    private const string ToldThree = "(_, _, _) => { }";

    public IosCSharp(GeneratedRun run, CSharpProjects projects, ScenarioUser user)
        : base(run, projects, user)
    {
    }

    /// <summary>Whether a test of the run needs <see cref="CallsClass"/>.</summary>
    public static bool NeedsClass(GeneratedRun run) => HasCallsIn(run)
        && run.Users.Any(user => user.Face == IosFace.Instance.Name);

    private string NewClient => User.AppId.Length == 0
        ? "new AgoraRtmKit { AgoraRtmDelegate = new AgoraRtmDelegate() }"
        : $"new AgoraRtmKit({AppId}, new AgoraRtmDelegate())";

    /// <inheritdoc/>
    public override IEnumerable<string> ChannelDeclarations() =>
        Channels.Names.Select(name => $"AgoraRtmChannel {name} = null;");

    /// <inheritdoc/>
    protected override IEnumerable<string> Client()
    {
        yield return $"var {Name} = {NewClient};";
        if (HasCalls)
        {
            foreach (string list in Lists("AgoraRtmLocalInvitation", "AgoraRtmRemoteInvitation"))
            {
                yield return list;
            }

            yield return $"var {Calls} = {Name}.GetRtmCallKit();";
            yield return $"{CallDelegate};";
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Restart() => HasCalls
        ? ClearLists().Concat(new[]
        {
            $"{Name} = {NewClient}", $"{Calls} = {Name}.GetRtmCallKit()", CallDelegate,
        })
        : One($"{Name} = {NewClient}");

    /// <inheritdoc/>
    protected override string NewChannel(string id) =>
        $"{Name}.CreateChannelWithId({Text(id)}, new AgoraRtmChannelDelegate())";

    /// <inheritdoc/>
    protected override bool MayBeNull(string channelId) => IsGone || IsOutside
        || channelId.Length == 0 || !channelId.All(c => c <= 'z' && char.IsLetterOrDigit(c));

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Call(UserAction action) => action switch
    {
        LoginAction login => One(
            $"{Name}.LoginByToken({Token(login.Token)}, {Text(login.Id ?? User.Id)}, {Told})"),
        RenewAction renew => One($"{Name}.RenewToken({Token(renew.Token)}, {ToldTwo})"),
        PlainAction { What: PlainWord.Logout } => One($"{Name}.LogoutWithCompletion({Told})"),
        PlainAction { What: PlainWord.Subscribed } => One(
            $"{Name}.QueryPeersBySubscriptionOption("
            + $"AgoraRtmPeerSubscriptionOptions.OnlineStatus, {ToldTwo})"),
        SettingAction setting => Of(setting),
        SendAction send => Of(send),
        ChannelAction channel => Of(channel),
        ListAction list => Of(list),
        WriteAttributesAction write => Of(write),
        DeleteAttributesAction delete => Of(delete),
        GetAttributesAction get => Of(get),
        NewCallAction call => Of(call),
        CallAction call => Of(call),
        MediaAction => One($"// {Name} has no {action.Word}"),
        _ => throw new InvalidOperationException($"Nobody writes {action.Word} in C#."),
    };

    private IReadOnlyList<string> Of(SettingAction setting) => One(
        $"{Name}." + setting.What switch
        {
            SettingWord.SetLogFile => "SetLogFile(\"/logs/rtm.log\")",
            SettingWord.SetLogFilter =>
                $"SetLogFilters((AgoraRtmLogFilter)({Number(setting.Number)}))",
            SettingWord.SetLogSize => $"SetLogFileSize({Number(setting.Number)})",
            _ => "SetParameters(\"{}\")",
        });

    private IReadOnlyList<string> Of(SendAction send)
    {
        string text = Text(send.Text);
        string message = send.Raw is null
            ? $"new AgoraRtmMessage({text})"
            : $"new AgoraRtmRawMessage(NSData.FromArray({Bytes(send.Raw.ToBytes().Length)}), "
                + $"{text})";
        string options = "new AgoraRtmSendMessageOptions { EnableOfflineMessaging = "
            + $"{Flag(send.Offline)} }}";
        return send.To.PeerId is { } peer
            ? One($"{Name}.SendMessage({message}, {Text(peer)}, {options}, {Told})")
            : WithChannel(send.To.ChannelId, $"SendMessage({message}, {options}, {Told})");
    }

    private IReadOnlyList<string> Of(ChannelAction action)
    {
        string id = action.ChannelId;
        switch (action.What)
        {
            case ChannelWord.Join:
                return WithChannel(id, $"JoinWithCompletion({Told})");
            case ChannelWord.Leave:
                return WithChannel(id, $"LeaveWithCompletion({Told})");
            case ChannelWord.Members:
                return WithChannel(id, $"GetMembersWithCompletion({ToldTwo})");
            case ChannelWord.CreateChannel:
                Channels.Use(id);
                string name = Channels.NameOf(id);
                return One($"{name} = {NewChannel(id)} ?? {name}");
            default:
                Channels.Forget(id);
                return new[]
                {
                    $"{Name}.DestroyChannelWithId({Text(id)})", $"{Channels.NameOf(id)} = null",
                };
        }
    }

    private IReadOnlyList<string> Of(ListAction list) => One($"{Name}." + list.What switch
    {
        ListWord.Count => "GetChannelMemberCount",
        ListWord.QueryOnline => "QueryPeersOnlineStatus",
        ListWord.Subscribe => "SubscribePeersOnlineStatus",
        _ => "UnsubscribePeersOnlineStatus",
    } + $"({Texts(list.Ids)}, {(list.What is ListWord.Count or ListWord.QueryOnline
        ? ToldTwo
        : Told)})");
}
