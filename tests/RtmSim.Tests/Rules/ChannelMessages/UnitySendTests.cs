using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.ChannelMessages;

/// <summary>What Unity alone has of the rules of <see cref="SendTests"/>.</summary>
public sealed class UnitySendTests
{
    [Test]
    [Rule("G-02", "E-20")]
    public void Result_NamesTheMessage()
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        TextMessage first = alice.User.Client.CreateMessage("1");
        TextMessage second = alice.User.Client.CreateMessage("2");

        alice.Send(second);
        alice.Send(first);
        world.AdvanceMs(1_000);

        Assert.That(alice.Results, Is.EqualTo(new[]
        {
            (second.GetMessageId(), 0), (first.GetMessageId(), 0),
        }));
        Assert.That(
            bob.Messages.Select(m => m.GetMessageId()),
            Is.EqualTo(new[] { second.GetMessageId(), first.GetMessageId() }));
    }
}
