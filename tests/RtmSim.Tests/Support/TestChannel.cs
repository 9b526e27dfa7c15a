using System.Collections.Generic;
using agora_rtm;

namespace RtmSim.Tests.Support;

/// <summary>A channel of either API, whose callbacks write into their user's log.</summary>
/// <remarks>Calls give codes as those of <see cref="TestUser"/> do.</remarks>
internal abstract class TestChannel
{
    protected TestChannel(TestUser user, string channelId)
    {
        User = user;
        Id = channelId;
    }

    public TestUser User { get; }

    public string Id { get; }

    public EventLog Log => User.Log;

    public List<TestMessage> Messages { get; } = new();

    /// <summary>Unity's object; there is none on iOS.</summary>
    public virtual RtmChannel Object => throw TestUser.NotUnity("an RtmChannel");

    /// <summary>Unity's handler; there is none on iOS.</summary>
    public virtual RtmChannelEventHandler Handler => throw TestUser.NotUnity("a handler");

    /// <summary>What became of messages sent here, by message ID; Unity's alone.</summary>
    public virtual List<(long MessageId, int Code)> Results =>
        throw TestUser.NotUnity("message IDs");

    public abstract int Join();

    public abstract int Leave();

    public int Send(string text) => Send(User.CreateMessage(text));

    public abstract int Send(TestMessage message, bool offline = false, bool historical = false);

    /// <summary>Sends by the overload that takes no options.</summary>
    public abstract int SendPlain(string text);

    /// <summary>Sends an object of Unity's.</summary>
    public int Send(IMessage? message, SendMessageOptions options = default) =>
        Object.SendMessage(message, options);

    public abstract int GetMembers();

    /// <summary>Ends the channel: Unity's Dispose, DestroyChannelWithId on iOS.</summary>
    public abstract void Dispose();

    protected void NoteMessage(string from, TestMessage message)
    {
        Messages.Add(message);
        User.Note($"#{Id} {from}: {message.GetText()}");
    }
}
