using System.Collections.Generic;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Runs;
using static RtmSim.Scenarios.Exploring.Shrinking.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Shrinking;

/// <summary>
/// Actions as a test on the Unity API writes them. Clients have the names of their users.
/// </summary>
internal sealed partial class CSharpActions
{
    private readonly GeneratedRun _run;

    public CSharpActions(GeneratedRun run) => _run = run;

    /// <summary>An action in C#, without semicolons; several statements where needed.</summary>
    public IReadOnlyList<string> Of(GeneratedAction action) => action switch
    {
        LoginAction login => One(
            $"{Name(login)}.Login({Token(login, login.Token)}, {Text(login.Id ?? Id(login))})"),
        RenewAction renew => One($"{Name(renew)}.RenewToken({Token(renew, renew.Token)})"),
        PlainAction plain => Of(plain),
        SettingAction setting => Of(setting),
        SendAction send => Of(send),
        ChannelAction channel => Of(channel),
        ListAction list => Of(list),
        WriteAttributesAction write => Of(write),
        DeleteAttributesAction delete => Of(delete),
        GetAttributesAction get => Of(get),
        NewCallAction call => Of(call),
        CallAction call => Of(call),
        CallHabitAction habit => One(
            $"// {Name(habit)} {habit.Word} after {Time(habit.Ring)}"),
        AppAction app => One($"// in the app: {app.Name}"),
        MediaAction or AddFileAction or FileAction => Media(action),
        _ => Faults(action),
    };

    /// <summary>The App ID of a user; that of an app under test is the test's own.</summary>
    public static string AppIdOf(GeneratedRun run, ScenarioUser user) =>
        run.HasApp ? "AppId" : Text(user.AppId);

    private static IReadOnlyList<string> One(string statement) => new[] { statement };

    private string Name(UserAction action) => _run.Users[action.User].Name;

    private string Id(UserAction action) => _run.Users[action.User].Id;

    private string AppId(UserAction action) => AppIdOf(_run, _run.Users[action.User]);

    private string Token(UserAction action, TokenChoice token) => token.Text is not null
        ? Text(token.Text)
        : $"sim.Service.IssueToken({AppId(action)}, {Text(Id(action))}, new TokenOptions "
            + $"{{ Lifetime = {Time(token.Lifetime)}, Version = TokenVersion.{token.Version} }})";

    private IReadOnlyList<string> Of(PlainAction plain)
    {
        string name = Name(plain);
        return One(plain.What switch
        {
            PlainWord.Logout => $"{name}.Logout()",
            PlainWord.Dispose => $"{name}.Dispose()",
            PlainWord.Crash => $"sim.Users.Crash({name})",
            PlainWord.Restart => $"{name} = new RtmClient({AppId(plain)}, {name}Events)",
            PlainWord.Subscribed => $"{name}.QueryPeersBySubscriptionOption("
                + "PEER_SUBSCRIPTION_OPTION.PEER_SUBSCRIPTION_OPTION_ONLINE_STATUS, 0)",
            PlainWord.Legacy => $"sim.Users.Legacy({Text(Id(plain))})",
            _ => $"// {name} {plain.Word}",
        });
    }

    private IReadOnlyList<string> Of(SettingAction setting) => One(
        $"{Name(setting)}." + setting.What switch
        {
            SettingWord.SetLogFile => "SetLogFile(\"/logs/rtm.log\")",
            SettingWord.SetLogFilter => $"SetLogFilter({Number(setting.Number)})",
            SettingWord.SetLogSize => $"SetLogFileSize({Number(setting.Number)})",
            _ => "SetParameters(\"{}\")",
        });

    private IReadOnlyList<string> Of(SendAction send)
    {
        string text = Text(send.Text);
        string message = send.Raw is null
            ? $"{Name(send)}.CreateMessage({text})"
            : $"{Name(send)}.CreateMessage(new byte[{Number(send.Raw.ToBytes().Length)}], {text})";
        if (send.To.PeerId is not { } peer)
        {
            return One($"{Channel(send, send.To.ChannelId)}.SendMessage({message})");
        }

        string options = send.Offline
            ? ", new SendMessageOptions { enableOfflineMessaging = true }"
            : string.Empty;
        return One($"{Name(send)}.SendMessageToPeer({Text(peer)}, {message}{options})");
    }

    private IReadOnlyList<string> Of(ChannelAction action)
    {
        string channel = Channel(action, action.ChannelId);
        return One(action.What switch
        {
            ChannelWord.Join => $"{channel}.Join()",
            ChannelWord.Leave => $"{channel}.Leave()",
            ChannelWord.Members => $"{channel}.GetMembers()",
            ChannelWord.Release => $"{channel}.Dispose()",
            _ => $"{Name(action)}.CreateChannel({Text(action.ChannelId)}, "
                + "new RtmChannelEventHandler())",
        });
    }

    private IReadOnlyList<string> Of(ListAction list) => One($"{Name(list)}." + list.What switch
    {
        ListWord.Count => "GetChannelMemberCount",
        ListWord.QueryOnline => "QueryPeersOnlineStatus",
        ListWord.Subscribe => "SubscribePeersOnlineStatus",
        _ => "UnsubscribePeersOnlineStatus",
    } + $"({Texts(list.Ids)}, 0)");

    private IReadOnlyList<string> Of(NewCallAction call)
    {
        string made = $"{Name(call)}Made";
        List<string> statements = new()
        {
            $"{made} = {Name(call)}Calls.CreateLocalCallInvitation({Text(call.Callee)})",
        };
        if (call.Content != GeneratedText.Empty)
        {
            statements.Add($"{made}.SetContent({Text(call.Content)})");
        }

        if (call.ChannelId.Length > 0)
        {
            statements.Add($"{made}.SetChannelId({Text(call.ChannelId)})");
        }

        if (call.IsSent)
        {
            statements.Add($"{Name(call)}Calls.SendLocalInvitation({made})");
        }

        return statements;
    }

    private IReadOnlyList<string> Of(CallAction call)
    {
        string name = Name(call);
        (string method, string of) = call.What switch
        {
            CallWord.SendCall => ("SendLocalInvitation", "Made"),
            CallWord.CancelCall => ("CancelLocalInvitation", "Made"),
            CallWord.AcceptCall => ("AcceptRemoteInvitation", "Got"),
            _ => ("RefuseRemoteInvitation", "Got"),
        };
        string act = $"{name}Calls.{method}({name}{of})";
        return of == "Got" && call.Response != GeneratedText.Empty
            ? new[] { $"{name}Got.SetResponse({Text(call.Response)})", act }
            : One(act);
    }

    private string Channel(UserAction action, string channelId) =>
        Name(action) + Variable(channelId);
}
