using System;
using agora_rtm;

namespace RtmSim;

/// <content>It can send back what it gets.</content>
public sealed partial class ScriptedPeer
{
    private readonly Func<string, bool> _isEcho;

    /// <summary>Whether it sends back what it gets.</summary>
    public bool IsEcho { get; private set; }

    /// <summary>
    /// From now on sends each message back as it came: one to itself to the sender, one in a
    /// channel into the channel. What another echoing peer says it leaves alone, or neither would
    /// ever stop.
    /// </summary>
    /// <param name="enabled">False to stop.</param>
    public ScriptedPeer Echoes(bool enabled = true)
    {
        IsEcho = enabled;
        return this;
    }

    private void Echo(string from, string? channelId, TextMessage message)
    {
        if (!IsEcho || from == UserId || _isEcho(from))
        {
            return;
        }

        TextMessage echo = message.GetMessageType() == MESSAGE_TYPE.MESSAGE_TYPE_RAW
            ? Client.CreateMessage(message.GetRawMessageData(), message.GetText())
            : Client.CreateMessage(message.GetText());
        if (channelId is null)
        {
            OnSent((PEER_MESSAGE_ERR_CODE)Client.SendMessageToPeer(from, echo, default));
        }
        else
        {
            ChannelOf(channelId).Say(echo);
        }
    }
}
