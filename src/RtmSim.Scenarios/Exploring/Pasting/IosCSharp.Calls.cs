using System.Collections.Generic;
using RtmSim.Scenarios.Exploring.Actions;
using static RtmSim.Scenarios.Exploring.Pasting.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Pasting;

/// <content>Call invitations.</content>
internal sealed partial class IosCSharp
{
    private string CallDelegate => $"{Calls}.CallDelegate = " + (Answers
        ? $"new GotCalls {{ Got = call => {{ {Take} }} }}"
        : "new AgoraRtmCallDelegate()");

    private int _used;

    private string LastMade => $"{Made}.LastOrDefault()";

    private string LastGot => $"{Got}.LastOrDefault()";

    /// <inheritdoc/>
    protected override string Habit(CallHabitAction habit) => habit.What switch
    {
        HabitWord.AnswersCalls => $"{{ {If(LastGot, Got, "AcceptRemoteInvitation")}; }}",
        HabitWord.RefusesCalls => $"{{ {If(LastGot, Got, "RefuseRemoteInvitation")}; }}",
        _ => $"{{ if ({Got}.Exists(call => call.State == "
            + "AgoraRtmRemoteInvitationState.InvitationReceived)) "
            + $"{Name}.LogoutWithCompletion({Told}); }}",
    };

    private IReadOnlyList<string> Of(NewCallAction call)
    {
        string made = $"new AgoraRtmLocalInvitation({Text(call.Callee)}) {{ Content = "
            + $"{Text(call.Content)}, ChannelId = {Text(call.ChannelId)} }}";
        string add = $"{Made}.Add({made})";
        return call.IsSent
            ? new[] { add, $"{Calls}.SendLocalInvitation({Made}[^1], {Told})" }
            : One(add);
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
            ({ } peer, true) => $"{Made}.FindLast(call => call.CalleeId == {Text(peer)})",
            ({ } peer, false) => $"{Got}.FindLast(call => call.CallerId == {Text(peer)})",
        };
        return One(If(which, isOwn ? Made : Got, method, call.Response));
    }

    /// <summary>A call about an invitation, if there is one.</summary>
    private string If(string which, string list, string method, GeneratedText? response = null)
    {
        string name = $"{list}{Number(++_used)}";
        string act = $"{Calls}.{method}({name}, {Told})";
        return list == Got && response is not null && SaysMore
            ? $"if ({which} is {{ }} {name}) {{ {name}.Response = {Text(response)}; {act}; }}"
            : $"if ({which} is {{ }} {name}) {act}";
    }
}
