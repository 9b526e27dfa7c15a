using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using agora_rtm;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Runs;
using static RtmSim.Scenarios.Exploring.Pasting.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Pasting;

/// <summary>A user of the Unity API.</summary>
internal sealed partial class UnityCSharp : CSharpUser
{
    private readonly string[] _uploads;
    private readonly IReadOnlyList<string> _heard;

    public UnityCSharp(
        GeneratedRun run, CSharpProjects projects, ScenarioUser user, IReadOnlyList<string> heard)
        : base(run, projects, user)
    {
        _heard = heard;
        _uploads = run.Steps
            .Select(step => step.Action)
            .OfType<UploadAction>()
            .Where(upload => run.Users[upload.User].Face == ScenarioUser.DefaultFace)
            .Select(upload => upload.Name)
            .ToArray();
    }

    /// <summary>With handlers of its own, which end with it.</summary>
    private string NewClient => $"new RtmClient({AppId}, "
        + Handlers(typeof(RtmClientEventHandler), UploadHandlers()) + ")";

    private string NewCalls => $"{Name}.GetRtmCallManager("
        + Handlers(typeof(RtmCallEventHandler), CallHandlers()) + ")";

    /// <inheritdoc/>
    public override IEnumerable<string> ChannelDeclarations() =>
        Channels.Names.Select(name => $"RtmChannel {name} = null;");

    /// <inheritdoc/>
    protected override IEnumerable<string> Client()
    {
        foreach (string transfer in Transfers())
        {
            yield return transfer;
        }

        foreach (string list in Lists("LocalInvitation", "RemoteInvitation"))
        {
            yield return list;
        }

        yield return $"var {Name} = {NewClient};";
        if (HasCalls)
        {
            yield return $"var {Calls} = {NewCalls};";
        }

        if (Own.Any(action => action is WriteAttributesAction { Channel: not null }))
        {
            yield return $"RtmChannelAttribute {Capital(Name)}Attribute(string key, string value) "
                + $"{{ var made = {Name}.CreateChannelAttribute(); made?.SetKey(key); "
                + "made?.SetValue(value); return made; }";
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Restart() => HasCalls
        ? new[] { $"{Name} = {NewClient}", $"{Calls} = {NewCalls}" }.Concat(ClearLists())
        : One($"{Name} = {NewClient}");

    /// <inheritdoc/>
    protected override string NewChannel(string id) => $"{Name}.CreateChannel({Text(id)}, "
        + Handlers(typeof(RtmChannelEventHandler)) + ")";

    /// <inheritdoc/>
    protected override bool MayBeNull(string channelId) => IsGone || IsOutside;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Call(UserAction action) => action switch
    {
        LoginAction login =>
            One($"{Name}.Login({Token(login.Token)}, {Text(login.Id ?? User.Id)})"),
        RenewAction renew => One($"{Name}.RenewToken({Token(renew.Token)})"),
        PlainAction { What: PlainWord.Logout } => One($"{Name}.Logout()"),
        PlainAction { What: PlainWord.Subscribed } => One(
            $"{Name}.QueryPeersBySubscriptionOption("
            + "PEER_SUBSCRIPTION_OPTION.PEER_SUBSCRIPTION_OPTION_ONLINE_STATUS, 0)"),
        SettingAction setting => Of(setting),
        SendAction send => Of(send),
        ChannelAction channel => Of(channel),
        ListAction list => Of(list),
        WriteAttributesAction write => Of(write),
        DeleteAttributesAction delete => Of(delete),
        GetAttributesAction get => Of(get),
        NewCallAction call => Of(call),
        CallAction call => Of(call),
        MediaAction media => Of(media),
        _ => throw new InvalidOperationException($"Nobody writes {action.Word} in C#."),
    };

    /// <summary>Handlers of what is heard in the run, which do nothing unless said.</summary>
    private string Handlers(Type type, params (string Name, string Code)[] others)
    {
        string[] attached = type.GetFields(BindingFlags.Public | BindingFlags.Instance)
            .Where(field => typeof(Delegate).IsAssignableFrom(field.FieldType))
            .Select(field => (field.Name, Code: others
                .FirstOrDefault(other => other.Name == field.Name).Code
                ?? (_heard.Contains(field.Name) ? Nothing(field.FieldType) : null)))
            .Where(handler => handler.Code is not null)
            .Select(handler => $"{handler.Name} = {handler.Code}")
            .ToArray();
        return attached.Length == 0
            ? $"new {type.Name}()"
            : $"new {type.Name} {{ {string.Join(", ", attached)} }}";
    }

    private static string Nothing(Type handler)
    {
        int count = handler.GetMethod("Invoke")!.GetParameters().Length;
        string taken = string.Join(", ", Enumerable.Repeat("_", count));
        return count == 1 ? $"{taken} => {{ }}" : $"({taken}) => {{ }}";
    }

    private IReadOnlyList<string> Of(SettingAction setting) => One(
        $"{Name}." + setting.What switch
        {
            SettingWord.SetLogFile => "SetLogFile(\"/logs/rtm.log\")",
            SettingWord.SetLogFilter => $"SetLogFilter({Number(setting.Number)})",
            SettingWord.SetLogSize => $"SetLogFileSize({Number(setting.Number)})",
            _ => "SetParameters(\"{}\")",
        });

    private IReadOnlyList<string> Of(SendAction send)
    {
        if (IsGone)
        {
            return One($"// {Name} has nothing to send with any more");
        }

        string text = Text(send.Text);
        string message = send.Raw is null
            ? $"{Name}.CreateMessage({text})"
            : $"{Name}.CreateMessage({Bytes(send.Raw.ToBytes().Length)}, {text})";
        return Sent(send.To, message, send.Offline);
    }

    private IReadOnlyList<string> Sent(Target to, string message, bool offline)
    {
        string options =
            $"new SendMessageOptions {{ enableOfflineMessaging = {Flag(offline)} }}";
        return to.PeerId is { } peer
            ? One($"{Name}.SendMessageToPeer({Text(peer)}, {message}, {options})")
            : WithChannel(to.ChannelId, $"SendMessage({message}, {options})");
    }

    private IReadOnlyList<string> Of(ChannelAction action)
    {
        string id = action.ChannelId;
        switch (action.What)
        {
            case ChannelWord.Join:
                return WithChannel(id, "Join()");
            case ChannelWord.Leave:
                return WithChannel(id, "Leave()");
            case ChannelWord.Members:
                return WithChannel(id, "GetMembers()");
            case ChannelWord.CreateChannel:
                Channels.Use(id);
                string name = Channels.NameOf(id);
                return One($"{name} = {NewChannel(id)} ?? {name}");
            default:
                Channels.Forget(id);
                string[] dispose = WithChannel(id, "Dispose()").ToArray();
                Channels.Forget(id);
                return dispose.Append($"{Channels.NameOf(id)} = null").ToArray();
        }
    }

    private IReadOnlyList<string> Of(ListAction list) => One($"{Name}." + list.What switch
    {
        ListWord.Count => "GetChannelMemberCount",
        ListWord.QueryOnline => "QueryPeersOnlineStatus",
        ListWord.Subscribe => "SubscribePeersOnlineStatus",
        _ => "UnsubscribePeersOnlineStatus",
    } + $"({Texts(list.Ids)}, 0)");
}
