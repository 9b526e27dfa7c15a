using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.ChannelMessages;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class SizeTests(Face face)
{
    private const int MaxBytes = 32_768;

    [TestCase(MaxBytes, 0)]
    [TestCase(MaxBytes + 1, 4)]
    [Rule("G-05")]
    public void Text_AtTheLimit_IsAccepted(int bytes, int code)
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        int returned = alice.Send(new string('x', bytes));
        world.AdvanceMs(60_000);

        Assert.That(returned, Is.EqualTo(code));
        Assert.That(bob.Messages, Has.Count.EqualTo(code == 0 ? 1 : 0));
        Assert.That(alice.Log.Texts, Has.Count.EqualTo(code == 0 ? 1 : 0));
    }

    [TestCase(MaxBytes - 4, "dddd", 0)]
    [TestCase(MaxBytes - 4, "ddddd", 4)]
    [TestCase(MaxBytes - 3, "éé", 4)]
    [TestCase(MaxBytes - 4, "éé", 0)]
    [Rule("G-05", "E-11")]
    public void Raw_AtTheLimit_DataAndDescriptionCountTogether(
        int dataBytes, string description, int code)
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        int returned = alice.Send(
            alice.User.CreateMessage(new byte[dataBytes], description));
        world.AdvanceMs(1_000);

        Assert.That(returned, Is.EqualTo(code));
        Assert.That(bob.Messages, Has.Count.EqualTo(code == 0 ? 1 : 0));
    }

    [TestCase(true, 0)]
    [TestCase(false, 4)]
    [Rule("S-33")]
    public void Empty_TextOrRaw_IsAcceptedAsTheOptionSays(bool allowed, int code)
    {
        using World world = World.Start(face, new ClientOptions { AllowEmptyMessage = allowed });
        (TestChannel alice, _) = world.RoomOfTwo();

        int text = alice.Send(string.Empty);
        int raw = alice.Send(alice.User.CreateMessage(System.Array.Empty<byte>()));

        Assert.That((text, raw), Is.EqualTo((code, code)));
    }
}
