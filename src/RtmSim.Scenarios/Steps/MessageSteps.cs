using System;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Language;
using static RtmSim.Scenarios.Steps.StepArguments;

namespace RtmSim.Scenarios.Steps;

/// <summary>Messages to peers and channels.</summary>
internal static class MessageSteps
{
    private const int LongestBytes = 64 * 1024;

    private static readonly Argument<ScenarioUser> To = new(
        "to", ArgumentTypes.User, "the receiver, by the name under users");

    private static readonly Argument<string> PeerId = new(
        "peerId", ArgumentTypes.Text, "the receiver, by any user ID");

    private static readonly Argument<string> ChannelId = new(
        "channel", ArgumentTypes.Text, "the channel's ID");

    private static readonly Argument<string> Text = new(
        "text", ArgumentTypes.Text, "the text, or the description of raw bytes");

    private static readonly Argument<long> TextBytes = new(
        "textBytes", ArgumentTypes.Whole(0, LongestBytes), "a text of so many bytes");

    private static readonly Argument<byte[]> Raw = new(
        "raw", ArgumentTypes.Hex, "raw bytes in hexadecimal");

    private static readonly Argument<long> RawBytes = new(
        "rawBytes", ArgumentTypes.Whole(0, LongestBytes), "so many raw bytes");

    private static readonly Argument<bool> Offline = new(
        "offline", ArgumentTypes.Flag, "whether the service stores it for an absent peer");

    private static readonly Argument<bool> Again = new(
        "again", ArgumentTypes.Flag,
        "whether it is the very object that the user sent last with the same words");

    public static readonly StepKind Echoes = new(
        "echoes",
        "sends back each message as it comes, from now on",
        UserAlone,
        (world, values) => world.Echo(values.Get(User)));

    public static readonly StepKind Send = new(
        "send",
        "calls SendMessageToPeer or a channel's SendMessage",
        new ArgumentSet(User, To, PeerId, ChannelId, Text, TextBytes, Raw, RawBytes, Offline, Again)
        {
            Choices = new[]
            {
                Choice.ExactlyOne(To, PeerId, ChannelId),
                Choice.AtMostOne(Text, TextBytes),
                Choice.AtMostOne(Raw, RawBytes),
                Choice.AtLeastOne(Text, TextBytes, Raw, RawBytes),
            },
        },
        Run);

    private static void Run(StepWorld world, ArgumentValues values)
    {
        IActor actor = world[values.Get(User)];
        bool offline = values.Get(Offline, false);
        if (values.Has(ChannelId))
        {
            actor.SendToChannel(values.Get(ChannelId), Body(values), offline);
            return;
        }

        string peerId = values.Has(To) ? values.Get(To).Id : values.Get(PeerId);
        actor.SendToPeer(peerId, Body(values), offline);
    }

    private static MessageBody Body(ArgumentValues values)
    {
        string text = values.Has(TextBytes)
            ? new string('x', (int)values.Get(TextBytes))
            : values.Get(Text, string.Empty);
        byte[]? raw = values.Get(Raw, null);
        if (values.Has(RawBytes))
        {
            raw = new byte[values.Get(RawBytes)];
            Array.Fill(raw, (byte)'x');
        }

        return new MessageBody(text, raw) { IsAgain = values.Get(Again, false) };
    }
}
