using System;
using System.Collections.Generic;
using RtmSim.Scenarios.Exploring.Actions;
using static RtmSim.Scenarios.Exploring.Pasting.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Pasting;

/// <content>Call invitations.</content>
internal sealed partial class UnityCSharp
{
    private int _used;

    private string LastMade => $"{Made}.LastOrDefault()";

    private string LastGot => $"{Got}.LastOrDefault()";

    /// <inheritdoc/>
    protected override string Habit(CallHabitAction habit) => habit.What switch
    {
        HabitWord.AnswersCalls => $"{{ {If(LastGot, Got, "AcceptRemoteInvitation")}; }}",
        HabitWord.RefusesCalls => $"{{ {If(LastGot, Got, "RefuseRemoteInvitation")}; }}",
        _ => $"{{ if ({Got}.Exists(call => call.GetState() == REMOTE_INVITATION_STATE."
            + $"REMOTE_INVITATION_STATE_INVITATION_RECEIVED)) {Name}.Logout(); }}",
    };

    private (string Name, string Code)[] CallHandlers() => Answers
        ? new[] { ("OnRemoteInvitationReceived", $"call => {{ {Take} }}") }
        : Array.Empty<(string, string)>();

    private IReadOnlyList<string> Of(NewCallAction call)
    {
        string create = $"{Calls}.CreateLocalCallInvitation({Text(call.Callee)})";
        if (IsGone)
        {
            // Nothing comes of it: there is no object.
            return One(create);
        }

        List<string> statements = new() { $"{Made}.Add({create})" };
        if (call.Content != GeneratedText.Empty)
        {
            statements.Add($"{Made}[^1].SetContent({Text(call.Content)})");
        }

        if (call.ChannelId.Length > 0)
        {
            statements.Add($"{Made}[^1].SetChannelId({Text(call.ChannelId)})");
        }

        if (call.IsSent)
        {
            statements.Add($"{Calls}.SendLocalInvitation({Made}[^1])");
        }

        return statements;
    }

    private IReadOnlyList<string> Of(CallAction call)
    {
        (string method, bool isOwn) = call.What switch
        {
            CallWord.SendCall => ("SendLocalInvitation", true),
            CallWord.CancelCall => ("CancelLocalInvitation", true),
            CallWord.AcceptCall => ("AcceptRemoteInvitation", false),
            _ => ("RefuseRemoteInvitation", false),
        };
        string which = (call.PeerId, isOwn) switch
        {
            (null, true) => LastMade,
            (null, false) => LastGot,
            ({ } peer, true) => $"{Made}.FindLast(call => call.GetCalleeId() == {Text(peer)})",
            ({ } peer, false) => $"{Got}.FindLast(call => call.GetCallerId() == {Text(peer)})",
        };
        return One(If(which, isOwn ? Made : Got, method, call.Response));
    }

    /// <summary>A call about an invitation, if there is one.</summary>
    private string If(string which, string list, string method, GeneratedText? response = null)
    {
        string name = $"{list}{Number(++_used)}";
        string act = $"{Calls}.{method}({name})";
        return list == Got && response is not null && SaysMore
            ? $"if ({which} is {{ }} {name}) {{ {name}.SetResponse({Text(response)}); {act}; }}"
            : $"if ({which} is {{ }} {name}) {act}";
    }
}
