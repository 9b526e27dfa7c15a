using System.Linq;
using System.Text;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class SizeTests(Face face)
{
    private const int MaxBytes = 32_768;

    [TestCase(MaxBytes, 0)]
    [TestCase(MaxBytes + 1, 7)]
    [Rule("E-09", "S-05")]
    public void Text_AtTheLimit_IsCountedInBytes(int bytes, int code)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        string text = new('x', bytes);

        int returned = alice.Send("bob", text);
        world.AdvanceMs(60_000);

        Assert.That(returned, Is.EqualTo(code));
        Assert.That(bob.Messages.Select(m => m.GetText()), Is.EqualTo(
            code == 0 ? new[] { text } : System.Array.Empty<string>()));
        Assert.That(alice.Log.Texts, Has.Count.EqualTo(code == 0 ? 1 : 0));
    }

    [TestCase("é", 2)]
    [TestCase("語", 3)]
    [TestCase("😀", 4)]
    [Rule("E-09", "A-14")]
    public void Text_NotAscii_IsMeasuredInUtf8(string character, int bytesEach)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        string fits = string.Concat(Enumerable.Repeat(character, MaxBytes / bytesEach))
            + new string('x', MaxBytes % bytesEach);

        int returned = alice.Send("bob", fits);
        int tooLong = alice.Send("bob", fits + "x");
        world.AdvanceMs(1_000);

        Assert.That(Encoding.UTF8.GetByteCount(fits), Is.EqualTo(MaxBytes));
        Assert.That((returned, tooLong), Is.EqualTo((0, 7)));
        Assert.That(bob.Messages.Select(m => m.GetText()), Is.EqualTo(new[] { fits }));
    }

    [TestCase(MaxBytes - 10, 10, 0)]
    [TestCase(MaxBytes - 10, 11, 7)]
    [TestCase(MaxBytes - 9, 10, 7)]
    [TestCase(MaxBytes, 0, 0)]
    [TestCase(MaxBytes + 1, 0, 7)]
    [TestCase(0, MaxBytes, 0)]
    [TestCase(0, MaxBytes + 1, 7)]
    [Rule("E-09", "E-11")]
    public void Raw_AtTheLimit_DataAndDescriptionCountTogether(
        int dataBytes, int descriptionBytes, int code)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        byte[] data = new byte[dataBytes];
        string description = new('d', descriptionBytes);

        int returned = alice.Send("bob", alice.CreateMessage(data, description));
        world.AdvanceMs(1_000);

        Assert.That(returned, Is.EqualTo(code));
        Assert.That(bob.Messages, Has.Count.EqualTo(code == 0 ? 1 : 0));
    }

    [Test]
    [Rule("E-09", "A-17")]
    public void TooLong_Refused_UsesNeitherBudgetNorCallback()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        for (int i = 0; i < 200; i++)
        {
            alice.Send("bob", new string('x', MaxBytes + 1));
        }

        for (int i = 0; i < 180; i++)
        {
            alice.Send("bob", "hi");
        }

        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(Enumerable.Repeat("Sent(0)", 180)));
        Assert.That(bob.Messages, Has.Count.EqualTo(180));
    }

    [Test]
    [Rule("S-33")]
    public void Empty_TextAndRaw_MayBeSent()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        int text = alice.Send("bob", string.Empty);
        int raw = alice.Send("bob", alice.CreateMessage(System.Array.Empty<byte>()));
        world.AdvanceMs(1_000);

        Assert.That((text, raw), Is.EqualTo((0, 0)));
        Assert.That(bob.Messages.Select(m => m.GetText()), Is.EqualTo(new[] { "", "" }));
        Assert.That(bob.Messages[1].GetRawMessageData(), Is.Empty);
    }

    [Test]
    [Rule("S-33")]
    public void Empty_NotAllowed_IsRefused()
    {
        using World world = World.Start(face, new ClientOptions { AllowEmptyMessage = false });
        (TestUser alice, TestUser bob) = world.Pair();
        byte[] none = System.Array.Empty<byte>();

        int text = alice.Send("bob", string.Empty);
        int raw = alice.Send("bob", alice.CreateMessage(none));
        int described = alice.Send("bob", alice.CreateMessage(none, "d"));
        world.AdvanceMs(1_000);

        Assert.That((text, raw, described), Is.EqualTo((7, 7, 0)));
        Assert.That(bob.Messages.Single().GetText(), Is.EqualTo("d"));
    }
}
