using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Attributes;

/// <summary>What attribute calls take, and how much of it (S-42).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class AttributeArgumentTests(Face face)
{
    [TestCase("bob/", 3)]
    [TestCase("", 3)]
    [TestCase(null, 3)]
    [TestCase("bob", 0)]
    [Rule("A-11", "A-17")]
    public void Ids_OfUsersAndChannels_AreChecked(string? id, int code)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        int[] codes =
        [
            alice.Read(id!), alice.ReadKeys(id!, "a"), alice.SetIn(id!, notify: false, "a=1"),
            alice.UpdateIn(id!, notify: false, "a=1"), alice.DeleteIn(id!, notify: false, "a"),
            alice.ClearIn(id!), alice.ReadIn(id!), alice.ReadKeysIn(id!, "a"),
        ];
        world.AdvanceMs(10_000);

        Assert.That(codes, Is.All.EqualTo(code));
        Assert.That(alice.Log.Texts, Has.Count.EqualTo(code == 0 ? codes.Length : 0));
    }

    [Test]
    [Rule("S-03", "S-42")]
    public void Refusal_OnTheCallingThread_IsReportedAsTheOptionsSay(
        [Values] LocalFailureDelivery delivery)
    {
        using World world = World.Start(
            face, new ClientOptions { LocalFailureDelivery = delivery });
        TestUser alice = world.Online("alice");

        int[] codes = [alice.Set("a="), alice.Read("b/"), alice.ClearIn("c/"), alice.ReadIn("c/")];
        world.AdvanceMs(0);

        string[] told = ["Set(3)", "b/(;0;3)", "ClearedIn(3)", "Attributes(;0;3)"];
        Assert.That(codes, Is.All.EqualTo(delivery.IsReturned(face) ? 3 : 0));
        Assert.That(alice.Log.Texts, Is.EqualTo(delivery.IsCalledBack() ? told : []));
    }

    [TestCase(0, 3)]
    [TestCase(1, 0)]
    [TestCase(32, 0)]
    [TestCase(33, 3)]
    [Rule("A-12", "S-42")]
    public void Key_OfSoManyBytes_IsTakenUpTo32(int bytes, int code) =>
        Assert.That(WithKey(new string('k', bytes)), Is.All.EqualTo(code));

    [TestCase("ключключключключ", 0)]
    [TestCase("ключключключключ.", 3)]
    [TestCase("a b\t", 0)]
    [Rule("A-12", "A-14")]
    public void Key_OfOtherCharacters_CountsInBytes(string key, int code) =>
        Assert.That(WithKey(key), Is.All.EqualTo(code));

    [TestCase("a b", 3)]
    [TestCase("a\t", 3)]
    [TestCase("ключ", 0)]
    [Rule("A-12")]
    public void Key_StrictChosen_HasVisibleCharactersOnly(string key, int code) =>
        Assert.That(
            WithKey(key, new ClientOptions { StrictAttributeKeys = true }),
            Is.All.EqualTo(code));

    [TestCase(32, 0)]
    [TestCase(33, 3)]
    [Rule("S-42")]
    public void Keys_OfOneCall_AreUpTo32(int count, int code)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        string[] keys = [.. Enumerable.Repeat("a", count)];

        Assert.That(alice.Delete(keys), Is.EqualTo(code));
        Assert.That(alice.ReadKeys("alice", keys), Is.EqualTo(code));
        Assert.That(alice.DeleteIn("room", notify: false, keys), Is.EqualTo(code));
        Assert.That(alice.ReadKeysIn("room", keys), Is.EqualTo(code));
    }

    [TestCase(false, 8192, 0)]
    [TestCase(false, 8193, 4)]
    [TestCase(true, 8192, 0)]
    [TestCase(true, 8193, 4)]
    [Rule("J-06", "K-04", "S-05", "S-42")]
    public void Value_OfSoManyBytes_IsTakenUpTo8Kb(bool inChannel, int bytes, int code) =>
        AssertSet(inChannel, [$"k={new string('v', bytes)}"], code, isLocal: true);

    [TestCase(false, 32, 0)]
    [TestCase(false, 33, 4)]
    [TestCase(true, 32, 0)]
    [TestCase(true, 33, 4)]
    [Rule("J-06", "K-04", "S-42")]
    public void List_OfSoManyAttributes_IsTakenUpTo32(bool inChannel, int count, int code) =>
        AssertSet(
            inChannel,
            [.. Enumerable.Range(0, count).Select(i => $"k{i}=v")],
            code,
            isLocal: true);

    [TestCase(false, 16 * 1024, 0)]
    [TestCase(false, (16 * 1024) + 1, 4)]
    [TestCase(true, 32 * 1024, 0)]
    [TestCase(true, (32 * 1024) + 1, 4)]
    [Rule("J-06", "K-04", "S-05", "S-42")]
    public void List_OfSoManyBytes_CountsKeysAndValues(bool inChannel, int bytes, int code) =>
        AssertSet(inChannel, Filling(bytes), code, isLocal: true);

    [TestCase(false, 16 * 1024)]
    [TestCase(true, 32 * 1024)]
    [Rule("J-06", "K-04", "S-42")]
    public void Total_WithWhatIsStored_IsLookedAtByTheService(bool inChannel, int bytes)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        Write(alice, inChannel, update: false, Filling(bytes - 2));
        Write(alice, inChannel, update: true, "z=1");
        world.AdvanceMs(100);
        string[] fits = [.. alice.Log.Texts];
        alice.Log.Clear();

        Write(alice, inChannel, update: true, "z=12");
        string[] atOnce = [.. alice.Log.Texts];
        world.AdvanceMs(100);
        Write(alice, inChannel, update: true, "z=2");
        world.AdvanceMs(100);

        string result = inChannel ? "UpdatedIn" : "Updated";
        Assert.That(fits, Has.All.EndsWith("(0)"));
        Assert.That(atOnce, Is.Empty);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { $"{result}(4)", $"{result}(0)" }));
    }

    [TestCase(false)]
    [TestCase(true)]
    [Rule("J-06", "K-04", "S-46")]
    public void Number_WithWhatIsStored_StopsAt32AndChangesNothing(bool inChannel)
    {
        using World world = World.Start(face);
        TestChannel room = world.Members("room", "alice")[0];
        TestUser alice = room.User;
        Write(
            alice, inChannel, update: false,
            [.. Enumerable.Range(0, 32).Select(i => $"k{i}=v")]);
        world.AdvanceMs(100);
        alice.Log.Clear();

        Write(alice, inChannel, update: true, "k0=new", "k32=v");
        world.AdvanceMs(100);
        if (inChannel)
        {
            alice.ReadKeysIn("room", "k0");
        }
        else
        {
            alice.ReadKeys("alice", "k0");
        }

        world.AdvanceMs(100);

        Assert.That(alice.Log.Texts, Is.EqualTo(inChannel
            ? new[] { "UpdatedIn(4)", "Attributes(k0=v;1;0)" }
            : new[] { "Updated(4)", "alice(k0=v;1;0)" }));
    }

    [TestCase(false)]
    [TestCase(true)]
    [Rule("S-42", "S-62", "J-07", "K-05")]
    public void TooLarge_ManyTimes_UsesTheBudget(bool inChannel)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        for (int i = 0; i < 11; i++)
        {
            Write(alice, inChannel, update: false, $"k={new string('v', 8193)}");
        }

        world.AdvanceMs(0);

        string result = inChannel ? "SetIn" : "Set";
        Assert.That(alice.Log.Count($"{result}(4)"), Is.EqualTo(10));
        Assert.That(alice.Log.Count($"{result}(5)"), Is.EqualTo(1));
    }

    private int[] WithKey(string key, ClientOptions? options = null)
    {
        using World world = World.Start(face, options ?? new ClientOptions());
        TestUser alice = world.Online("alice");
        return
        [
            alice.Set($"{key}=v"), alice.Update($"{key}=v"), alice.Delete(key),
            alice.ReadKeys("bob", key), alice.SetIn("room", notify: false, $"{key}=v"),
            alice.UpdateIn("room", notify: false, $"{key}=v"),
            alice.DeleteIn("room", notify: false, key), alice.ReadKeysIn("room", key),
        ];
    }

    /// <summary>Attributes of so many bytes in all, keys included, each of at most 8 KB.</summary>
    private static string[] Filling(int bytes)
    {
        List<string> made = new();
        for (int i = 0; bytes > 0; i++)
        {
            int part = Math.Min(bytes, 8_000);
            made.Add($"{(char)('a' + i)}={new string('v', part - 1)}");
            bytes -= part;
        }

        return [.. made];
    }

    private static int Write(
        TestUser user, bool inChannel, bool update, params string[] attributes) =>
        (inChannel, update) switch
        {
            (true, true) => user.UpdateIn("room", notify: true, attributes),
            (true, false) => user.SetIn("room", notify: false, attributes),
            (false, true) => user.Update(attributes),
            _ => user.Set(attributes),
        };

    private void AssertSet(bool inChannel, string[] attributes, int code, bool isLocal)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        int returned = Write(alice, inChannel, update: false, attributes);
        world.AdvanceMs(code != 0 && isLocal ? 0 : 20);

        Assert.That(returned, Is.Zero);
        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { $"{(inChannel ? "SetIn" : "Set")}({code})" }));
    }
}
