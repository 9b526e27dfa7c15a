using System.Linq;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Recording;

/// <content>Messages.</content>
internal static partial class CallTable
{
    private static RecordedStep SendToPeer(RecordedCall call)
    {
        string peerId = call.Text("peerId");
        RecordedUser? known = call.Users.WithId(peerId);
        RecordedStep step = Message(call);
        step = known is null ? step.With("peerId", peerId, true) : step.With("to", known.Name);
        return Body(call, step);
    }

    private static RecordedStep SendToChannel(RecordedCall call) =>
        Body(call, Message(call).With("channel", call.Text("channel"), true));

    private static RecordedStep Message(RecordedCall call) => call.Step(
        TypeOf(call) switch
        {
            MessageType.File => "send-file",
            MessageType.Image => "send-image",
            _ => "send",
        });

    private static MessageType TypeOf(RecordedCall call) => (MessageType)call.Number("type");

    private static RecordedStep Body(RecordedCall call, RecordedStep step)
    {
        if (TypeOf(call) is MessageType.File or MessageType.Image)
        {
            Media(call, step);
        }
        else
        {
            Text(step, call.Text("text"));
            if (call.Bytes("raw") is { } raw)
            {
                Raw(step, raw);
            }

            if (WasSentBefore(call))
            {
                step.With("again", "true");
            }
        }

        return call.Flag("offline") ? step.With("offline", "true") : step;
    }

    /// <summary>
    /// An app may send a message again, which keeps its number. What a client refuses to look at,
    /// as one that is disposed does, has none.
    /// </summary>
    private static bool WasSentBefore(RecordedCall call) =>
        call.Number("messageId") > 0 && call.Before().Any(each => each.Kind == TraceKind.Call
            && each.Name is "SendMessage" or "SendMessageToPeer"
            && RecordedCall.NumberIn(each, "messageId") == call.Number("messageId"));

    private static void Text(RecordedStep step, string text)
    {
        const int written = 200;
        if (text.Length > written && text.All(c => c == 'x'))
        {
            step.With("textBytes", YamlValue.Number(text.Length));
        }
        else
        {
            step.With("text", text, true);
        }
    }

    private static void Raw(RecordedStep step, byte[] raw)
    {
        const int written = 100;
        if (raw.Length > written && raw.All(b => b == 'x'))
        {
            step.With("rawBytes", YamlValue.Number(raw.Length));
        }
        else
        {
            step.With("raw", YamlValue.Hex(raw));
        }
    }
}
