using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using DT.Xamarin.Agora;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Facades.Ios;
using RtmSim.Facades.Unity;
using RtmSim.Protocol;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Faces;

/// <summary>How the iOS API is shaped where SDKs differ.</summary>
public sealed class IosProfileTests
{
    [Test]
    [Rule("PR-04", "PR-05", "P-06", "S-03", "S-10")]
    public void Refusals_OnTheCallingThread_RunTheCompletionBeforeTheCallReturns()
    {
        using World world = World.Start();
        IosTestUser alice = new(world, "alice");

        Assert.That(alice.Send("bob", "hi"), Is.EqualTo(102));
        Assert.That(alice.LoginAs("not/valid"), Is.EqualTo(3));
        Assert.That(alice.Login() + alice.Login(), Is.Zero);
        Assert.That(alice.Log.Texts, Is.Empty, "nothing else is told inside the call");
        world.AdvanceMs(0);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "LoginFailed(8)" }));
        world.AdvanceMs(250);
        Assert.That(alice.Log.Count("LoggedIn"), Is.EqualTo(1));
    }

    [Test]
    [Rule("PR-04")]
    public void Calls_ReturnNothingAndTakeNoCompletion()
    {
        using World world = World.Start();
        AgoraRtmKit kit = new(World.AppId, null);
        kit.SendMessage(new AgoraRtmMessage("early"), "bob", null);
        kit.LoginByToken(null, "alice", null);
        world.AdvanceMs(250);
        AgoraRtmChannel lobby = kit.CreateChannelWithId("lobby", null);
        lobby.JoinWithCompletion(null);
        kit.SendMessage(new AgoraRtmMessage("hi"), "bob", null);
        world.AdvanceMs(1_000);
        lobby.LeaveWithCompletion(null);
        kit.LogoutWithCompletion(null);
        world.AdvanceMs(1_000);

        Assert.That(
            world.Trace.Count(each => each.Kind == TraceKind.Dropped && each.Rule == "PR-04"),
            Is.EqualTo(6));
        Assert.That(world.Trace.Count(each => each.Kind == TraceKind.Callback), Is.Zero);
        string[] deferred =
        [
            .. typeof(AgoraRtmKit).GetMethods().Concat(typeof(AgoraRtmChannel).GetMethods())
                .Where(method => method.GetParameters().LastOrDefault()?.ParameterType.Name
                    .EndsWith("Block", StringComparison.Ordinal) ?? false)
                .Where(method => method.ReturnType != typeof(void))
                .Select(method => method.Name),
        ];
        Assert.That(deferred, Is.Empty);
    }

    [Test]
    [Rule("PR-06", "C-02", "C-14")]
    public void Completions_OfLoginAndLogout_ComeBeforeTheNewState()
    {
        using World world = World.Start();
        IosTestUser alice = new(world, "alice");

        alice.Login();
        world.AdvanceMs(250);
        alice.Logout();
        world.AdvanceMs(500);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[]
            {
                "0 SC(2,1)", "250 LoggedIn", "250 SC(3,2)", "750 LoggedOut(0)", "750 SC(1,6)",
            }));
    }

    [Test]
    [Rule("PR-06", "C-04", "C-05")]
    public void Completions_OfFailedLogins_ComeBeforeTheNewState()
    {
        using World world = World.Start();
        world.Secure();
        IosTestUser alice = new(world, "alice");

        alice.Login();
        world.AdvanceMs(1_000);
        world.Network.Cut("alice");
        alice.Login(world.Token("alice"));
        world.AdvanceMs(12_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[]
            {
                "0 SC(2,1)", "250 LoginFailed(5)", "250 SC(1,3)",
                "1000 SC(2,1)", "13000 LoginFailed(9)", "13000 SC(1,4)",
            }));
    }

    [Test]
    [Rule("S-19", "PR-06")]
    public void Logout_DuringALogin_LeavesTheLoginsCompletionUntold()
    {
        using World world = World.Start();
        IosTestUser alice = new(world, "alice");

        alice.Login();
        world.AdvanceMs(100);
        alice.Logout();
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "0 SC(2,1)", "100 LoggedOut(0)", "100 SC(1,6)" }));
    }

    [Test]
    [Rule("PR-03")]
    public void Completions_OfCallsWhoseAnswersComeInAnotherOrder_AreTheirOwn()
    {
        using World world = World.Start();
        IosTestUser alice = IosTestUser.Online(world, "alice");
        AgoraRtmChannel lobby = alice.Create("lobby");
        lobby.JoinWithCompletion(null);
        world.AdvanceMs(3_000);
        alice.Log.Clear();

        world.Service.LoseNext(Operation.GetMembers);
        foreach (string name in new[] { "first", "second" })
        {
            lobby.GetMembersWithCompletion(
                (members, code) => alice.Note($"{name}({members?.Length};{(int)code})"));
        }

        world.AdvanceMs(10_000);

        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "3270 second(1;0)", "8250 first(;3)" }));
    }

    [Test]
    [Rule("PR-12")]
    public void Nulls_ForArraysMessagesAndTexts_GiveCodes()
    {
        using World world = World.Start();
        IosTestUser alice = IosTestUser.Online(world, "alice");
        List<long> codes = new();

        alice.Kit.SendMessage(null!, "bob", code => codes.Add((long)code));
        alice.Kit.SendMessage(new AgoraRtmMessage("hi"), null!, code => codes.Add((long)code));
        alice.Kit.QueryPeersOnlineStatus(null!, (_, code) => codes.Add((long)code));
        alice.Kit.SubscribePeersOnlineStatus(null!, code => codes.Add((long)code));
        alice.Kit.GetChannelMemberCount(null!, (_, code) => codes.Add((long)code));
        alice.Kit.SetLocalUserAttributes(null!, code => codes.Add((long)code));
        alice.Kit.GetUserAttributes("bob", null!, (_, _, code) => codes.Add((long)code));
        alice.Kit.RenewToken(null!, (_, code) => codes.Add((long)code));
        alice.Create("lobby").SendMessage(null!, code => codes.Add((long)code));

        Assert.That(codes, Is.EqualTo(new long[] { 7, 6, 2, 2, 2, 3, 3, 2, 4 }));
    }

    [Test]
    [Rule("PR-08", "PR-09", "E-23")]
    public void Media_ForAnIosClient_IsBlockedAsForAnOldSdk()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        IosTestUser bob = IosTestUser.Online(world, "bob");

        alice.Send("bob", alice.Client.CreateFileMessageByMediaId("file-id"));
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(8)" }));
        Assert.That(bob.Log.Texts, Is.Empty);
        Assert.That(
            Enum.GetNames<AgoraRtmMessageType>(), Is.EqualTo(new[] { "Undefined", "Text", "Raw" }));
        Assert.That(Enum.IsDefined((AgoraRtmSendPeerMessageErrorCode)8), Is.False);
    }

    [Test]
    [Rule("PR-10", "O-07", "O-08")]
    public void SetRtmServiceContext_WorksOnlyWhileThereIsNoClient()
    {
        using World world = World.Start();
        AgoraRtmServiceContext context = new()
        {
            AreaCode = AgoraRtmAreaCode.EU | AgoraRtmAreaCode.NA,
        };

        Assert.That(
            AgoraRtmKit.SetRtmServiceContext(context), Is.EqualTo(AgoraRtmSetContextErrorCode.OK));
        using (AgoraRtmKit kit = new(World.AppId, null))
        {
            Assert.That(
                AgoraRtmKit.SetRtmServiceContext(context),
                Is.EqualTo(AgoraRtmSetContextErrorCode.Failure));
        }

        Assert.That(
            AgoraRtmKit.SetRtmServiceContext(context), Is.EqualTo(AgoraRtmSetContextErrorCode.OK));
        Assert.That(world.Trace.ToText(), Does.Contain("areas: \"NA, EU\""));
    }

    [TestCase(LimitsProfile.Client)]
    [TestCase(LimitsProfile.LinuxServer)]
    [Rule("PR-02", "E-13")]
    public void LimitsProfile_OfTheLinuxServer_IsNotForIos(LimitsProfile profile)
    {
        using World world = World.Start(new ClientOptions { Limits = profile });
        IosTestUser alice = IosTestUser.Online(world, "alice");
        IosTestUser.Online(world, "bob");

        for (int i = 0; i < 181; i++)
        {
            alice.Send("bob", "hi");
        }

        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Count("Sent(0)"), Is.EqualTo(180));
        Assert.That(alice.Log.Count("Sent(5)"), Is.EqualTo(1));
    }

    [Test]
    [Rule("PR-15")]
    public void Numbers_OfAllOutcomes_AreThoseOfUnity()
    {
        foreach (KeyValuePair<(Operation Operation, Failure Failure), TraceCode> row
            in IosErrors.All)
        {
            if (row.Key == (Operation.SendPeerMessage, Failure.IncompatibleMessage))
            {
                continue;
            }

            TraceCode unity = UnityErrors.Of(row.Key.Operation, row.Key.Failure);
            Assert.That(row.Value.Number, Is.EqualTo(unity.Number), $"{row.Key}");
        }
    }

    [Test]
    [Rule("PR-03", "PR-15")]
    public void Outcomes_OfEachOperation_HaveANumberAsInUnity()
    {
        (Operation Operation, Failure Failure)[] iOs = [.. IosErrors.All.Select(row => row.Key)];

        Assert.That(
            UnityErrors.All.Select(row => row.Key)
                .Where(key => key.Operation is not (Operation.Initialize or Operation.UploadFile
                    or Operation.UploadImage or Operation.DownloadToFile
                    or Operation.DownloadToMemory or Operation.CancelUpload
                    or Operation.CancelDownload))
                .Where(key => !iOs.Contains(key)),
            Is.Empty);
    }

    [Test]
    public void Methods_OfEachClass_CanBeOverriddenAsInTheBinding()
    {
        Type[] classes =
        [
            typeof(AgoraRtmKit), typeof(AgoraRtmChannel), typeof(AgoraRtmCallKit),
            typeof(AgoraRtmMessage), typeof(AgoraRtmDelegate),
        ];
        Assert.That(
            classes
                .SelectMany(type => type.GetMethods(
                    BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                .Where(method => !method.IsVirtual)
                .Select(method => method.Name),
            Is.All.EndsWith("Delegate"));
    }
}
