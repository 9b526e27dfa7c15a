using System;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Recording;

/// <content>Call invitations.</content>
internal static partial class CallTable
{
    private static readonly string[] OwnCalls = { "SendLocalInvitation", "CancelLocalInvitation" };
    private static readonly string[] OwnWords = { "send-call", "cancel-call" };

    /// <summary>
    /// The making of an invitation says nothing but its callee: the rest is seen when it is sent.
    /// The SDK numbers the invitations of a client in the order in which they are made.
    /// </summary>
    private static RecordedStep NewCall(RecordedCall call)
    {
        int number = 1 + call.Before().Count(each =>
            each.Kind == TraceKind.Call && each.Name == call.Event.Name);
        string id = FormattableString.Invariant($"{call.Event.ClientNumber}-{number}");
        TraceEvent? used = call.OfClient().FirstOrDefault(each => each.Kind == TraceKind.Call
            && OwnCalls.Contains(each.Name) && RecordedCall.FindText(each, "call") == id);
        return Saying(
            used is null ? call : new RecordedCall(used, call.Users),
            Callee(call, call.Step("new-call")));
    }

    private static RecordedStep SendCall(RecordedCall call)
    {
        if (!call.Has("call"))
        {
            return Released(call, "send-call");
        }

        return IsUnmade(call)
            ? Saying(call, Callee(call, call.Step("call")))
            : Own(call, "send-call");
    }

    private static RecordedStep CancelCall(RecordedCall call)
    {
        if (!call.Has("call"))
        {
            return Released(call, "cancel-call");
        }

        RecordedStep step = Own(call, "cancel-call");
        step.Before = IsUnmade(call) ? Saying(call, Callee(call, call.Step("new-call"))) : null;
        return step;
    }

    /// <summary>An app on iOS makes its invitations itself, which no call tells.</summary>
    private static bool IsUnmade(RecordedCall call) => call.User.Face == "ios"
        && !call.Before().Any(each =>
            each.Kind == TraceKind.Call && OwnCalls.Contains(each.Name)
            && RecordedCall.FindText(each, "call") == call.Text("call"));

    private static RecordedStep Own(RecordedCall call, string word) => Callee(call, call.Step(word))
        .With("content", call.Text("content"), call.Text("content").Length is > 0 and < 200);

    private static RecordedStep Answer(RecordedCall call, string word)
    {
        if (!call.Has("call"))
        {
            return Released(call, word);
        }

        RecordedStep step = call.Step(word);
        if (call.Users.WithId(call.Text("caller")) is { } caller)
        {
            step.With("from", caller.Name);
        }

        string content = ContentOf(call);
        step.With("content", content, content.Length is > 0 and < 200);
        return WithLong(step, "response", call.Text("response"));
    }

    private static string ContentOf(RecordedCall call)
    {
        TraceEvent? received = call.OfClient().FirstOrDefault(each =>
            each.Kind == TraceKind.Callback
            && RecordedCall.FindText(each, "call") == call.Text("call"));
        return received is null
            ? string.Empty
            : RecordedCall.FindText(received, "content") ?? string.Empty;
    }

    /// <summary>
    /// A disposed invitation tells nothing of itself any more, and one that was made for a
    /// client without an App ID never did.
    /// </summary>
    private static RecordedStep Released(RecordedCall call, string word)
    {
        RecordedStep step = call.Step(word);
        if (call.User.AppId.Length == 0)
        {
            step.Before = call.Step("new-call").With("peerId", "nobody");
            return step;
        }

        step.Before = call.Step("release-call");
        if (call.User.Face == "ios" && OwnWords.Contains(word))
        {
            // Whether it was made before, no call tells.
            step.Before.Before = call.Step("new-call").With("peerId", "nobody");
        }

        return step;
    }

    private static RecordedStep Callee(RecordedCall call, RecordedStep step)
    {
        string callee = call.Text("callee");
        RecordedUser? known = call.Users.WithId(callee);
        return known is null ? step.With("peerId", callee, true) : step.With("to", known.Name);
    }

    private static RecordedStep Saying(RecordedCall call, RecordedStep step)
    {
        WithLong(step, "content", call.Text("content"));
        return step.With("channelId", call.Text("channelId"), call.Text("channelId").Length > 0);
    }

    private static RecordedStep WithLong(RecordedStep step, string key, string text)
    {
        const int written = 200;
        return text.Length > written && text.All(c => c == 'x')
            ? step.With(key + "Bytes", YamlValue.Number(text.Length))
            : step.With(key, text, text.Length > 0);
    }
}
