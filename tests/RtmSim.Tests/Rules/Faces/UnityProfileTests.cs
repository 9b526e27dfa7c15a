using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Faces;

/// <summary>How the Unity API is shaped where SDKs differ.</summary>
public sealed class UnityProfileTests
{
    [TestCase(LimitsProfile.Client, 180)]
    [TestCase(LimitsProfile.LinuxServer, 1_500)]
    [Rule("PR-02")]
    public void LimitsProfile_IsAChoiceOfTheUnityApi(LimitsProfile profile, int allowed)
    {
        using World world = World.Start(new ClientOptions { Limits = profile });
        (TestUser alice, _) = world.Pair();

        for (int i = 0; i <= allowed; i++)
        {
            alice.Send("bob", "hi");
        }

        world.AdvanceMs(1_000);

        Assert.That(alice.Results.Count(each => each.Code == 0), Is.EqualTo(allowed));
        Assert.That(alice.Results.Count(each => each.Code != 0), Is.EqualTo(1));
    }

    [Test]
    [Rule("PR-03")]
    public void Handlers_AreDelegatesThatBeginWithTheHandlersIndex()
    {
        foreach (Type handler in new[]
            { typeof(RtmClientEventHandler), typeof(RtmChannelEventHandler) })
        {
            FieldInfo[] members = handler.GetFields(BindingFlags.Public | BindingFlags.Instance);
            Assert.That(members, Is.Not.Empty);
            foreach (FieldInfo member in members)
            {
                ParameterInfo first =
                    member.FieldType.GetMethod("Invoke")!.GetParameters()[0];
                Assert.That((first.ParameterType, first.Name), Is.EqualTo((typeof(int), "id")));
            }
        }
    }

    [Test]
    [Rule("PR-03")]
    public void Results_OfEachCall_ComeThroughTheHandlerWithItsIndex()
    {
        using World world = World.Start();
        List<int> indexes = new();
        foreach (string userId in new[] { "alice", "bob" })
        {
            TestUser user = world.User(userId);
            user.Handler.OnLoginSuccess = indexes.Add;
            user.Login();
        }

        world.AdvanceMs(250);

        Assert.That(indexes, Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    [Rule("PR-05")]
    public void Refusals_OnTheCallingThread_AreReturnedAndOthersCalledBack()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");

        Assert.That(alice.QueryPeers("bob"), Is.EqualTo(102));
        Assert.That(alice.LoginAs("not/valid"), Is.EqualTo(3));
        world.AdvanceMs(1_000);
        Assert.That(alice.Log.Texts, Is.Empty);

        alice.Login();
        Assert.That(alice.Login(), Is.Zero);
        Assert.That(alice.Log.Texts, Is.Empty, "nothing is called back inside the call");
        world.AdvanceMs(0);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "LoginFailed(8)" }));
    }

    [Test]
    [Rule("PR-11", "F-02", "F-05", "B-16")]
    public void CreateChannel_GivesUnusableFormerAndDisposedObjects()
    {
        using World world = World.Start();
        RtmClient client = world.Online("alice").Client;
        RtmChannelEventHandler first = new();
        RtmChannel lobby = client.CreateChannel("lobby", first);
        List<string> told = new();
        first.OnJoinSuccess = _ => told.Add("first");

        RtmChannel bad = client.CreateChannel("not/valid", new RtmChannelEventHandler());
        RtmChannel again = client.CreateChannel(
            "lobby", new RtmChannelEventHandler { OnJoinSuccess = _ => told.Add("second") });

        Assert.That(bad, Is.Not.Null);
        Assert.That(bad.Join(), Is.EqualTo(-7));
        Assert.That(again, Is.SameAs(lobby));
        again.Join();
        world.AdvanceMs(1_000);
        Assert.That(told, Is.EqualTo(new[] { "first" }));
        lobby.Dispose();
        Assert.That(
            client.CreateChannel("lobby", new RtmChannelEventHandler()).Join(), Is.EqualTo(-7));
    }

    [Test]
    [Rule("PR-12")]
    public void Nulls_ForArraysAndMessages_ThrowAndForTextsGiveCodes()
    {
        using World world = World.Start();
        RtmClient client = world.Online("alice").Client;

        Assert.That(
            () => client.SendMessageToPeer("bob", null!, default),
            Throws.InstanceOf<NullReferenceException>().Or.InstanceOf<ArgumentNullException>());
        Assert.That(
            () => client.QueryPeersOnlineStatus(null!, 0L),
            Throws.InstanceOf<NullReferenceException>().Or.InstanceOf<ArgumentNullException>());
        Assert.That(client.Login(string.Empty, null!), Is.EqualTo(3));
        Assert.That(
            client.SendMessageToPeer(null!, client.CreateMessage("hi"), default), Is.EqualTo(6));
    }

    [Test]
    [Rule("PR-13")]
    public void RawMessages_ComeWhereTextsComeAndSoInChannels()
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        RtmClient client = alice.User.Client;

        alice.User.Send("bob", client.CreateMessage([1, 2, 3], "raw"), default);
        alice.User.Send("bob", client.CreateMessage("text"), default);
        alice.Send(client.CreateMessage([4], "raw"));
        world.AdvanceMs(100);

        Assert.That(
            bob.User.Messages.Select(each => (each.GetMessageType(), each.GetText())),
            Is.EqualTo(new[]
            {
                (2, "raw"), (1, "text"),
            }));
        Assert.That(bob.Messages[0].GetMessageType(), Is.EqualTo(2));
        Assert.That(bob.Messages[0].GetRawMessageData(), Is.EqualTo(new byte[] { 4 }));
    }

    [Test]
    [Rule("PR-14")]
    public void Messages_NameTheSenderAndMovesTheMember()
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        List<string> told = new();
        alice.Handler.OnMessageReceived = (_, userId, _) => told.Add(userId);
        alice.Handler.OnMemberLeft = (_, member) =>
            told.Add($"{member.GetUserId()} of {member.GetChannelId()}");

        bob.Send("hi");
        bob.Leave();
        world.AdvanceMs(1_000);

        Assert.That(told, Is.EqualTo(new[] { "bob", "bob of room" }));
    }

    [TestCase(typeof(LOGIN_ERR_CODE), "0 1 2 3 4 5 6 7 8 9 10 101")]
    [TestCase(typeof(LOGOUT_ERR_CODE), "0 1 101 102")]
    [TestCase(typeof(PEER_MESSAGE_ERR_CODE), "0 1 2 3 4 5 6 7 8 101 102")]
    [TestCase(typeof(CHANNEL_MESSAGE_ERR_CODE), "0 1 2 3 4 101 102")]
    [TestCase(typeof(JOIN_CHANNEL_ERR), "0 1 2 3 4 5 6 7 8 101 102")]
    [TestCase(typeof(LEAVE_CHANNEL_ERR), "0 1 2 3 101 102")]
    [TestCase(typeof(LEAVE_CHANNEL_REASON), "1 2")]
    [TestCase(typeof(GET_MEMBERS_ERR), "0 1 2 3 4 5 101 102")]
    [TestCase(typeof(PEER_SUBSCRIPTION_STATUS_ERR), "0 1 2 3 4 5 6 101 102")]
    [TestCase(typeof(ATTRIBUTE_OPERATION_ERR), "0 1 2 3 4 5 6 7 101 102")]
    [TestCase(typeof(RENEW_TOKEN_ERR_CODE), "0 1 2 3 4 5 6 101 102")]
    [TestCase(typeof(CONNECTION_STATE), "1 2 3 4 5")]
    [TestCase(typeof(CONNECTION_CHANGE_REASON), "1 2 3 4 5 6 7 8")]
    [TestCase(typeof(PEER_ONLINE_STATE), "0 1 2")]
    [Rule("PR-15")]
    public void Numbers_OfEachEnum_AreThoseOfAllSdks(Type type, string numbers) => Assert.That(
        string.Join(" ", Enum.GetValues(type).Cast<Enum>()
            .Select(value => Convert.ToInt32(value, null)).Order()),
        Is.EqualTo(numbers));

    [Test]
    [Rule("PR-17")]
    public void Members_Of512_AreListedInFull()
    {
        using World world = World.Start();
        TestChannel lobby = world.Members("lobby", "alice")[0];
        world.Crowd("lobby", 511);
        string[] members = [];
        lobby.Handler.OnGetMembers = (_, list, _, _) =>
            members = list.Select(member => member.GetUserId()).ToArray();

        lobby.GetMembers();
        world.AdvanceMs(1_000);

        Assert.That(
            members,
            Is.EquivalentTo(
                Enumerable.Range(1, 511).Select(i => $"u{i:000}").Append("alice")));
    }

    [Test]
    [Rule("PR-17")]
    public void Attributes_WithTabsAndLongValues_ComeIntact()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        string value = "a\tb\t" + new string('x', 5_000) + "\n\t";
        world.Service.SetUserAttribute("alice", "tabs\t", value);
        string read = string.Empty;
        bob.Handler.OnGetUserAttributesResult = (_, _, _, attributes, _, _) =>
            read = $"{attributes[0].key}|{attributes[0].value}";

        bob.Read("alice");
        world.AdvanceMs(100);

        Assert.That(read, Is.EqualTo("tabs\t|" + value));
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("PR-21")]
    public void Sends_TakeTheMessageAndThenOptionsThatAreAStruct()
    {
        Assert.That(typeof(SendMessageOptions).IsValueType, Is.True);
        Assert.That(
            Parameters(typeof(RtmClient), "SendMessageToPeer"),
            Does.Contain("String, TextMessage, SendMessageOptions")
                .Or.Contain("String, IMessage, SendMessageOptions"));
        Assert.That(
            Parameters(typeof(RtmChannel), "SendMessage"),
            Does.Contain("TextMessage, SendMessageOptions")
                .Or.Contain("IMessage, SendMessageOptions"));
    }

    private static string[] Parameters(Type type, string method) => type.GetMethods()
        .Where(each => each.Name == method)
        .Select(each => string.Join(
            ", ", each.GetParameters().Select(parameter => parameter.ParameterType.Name)))
        .ToArray();
}
