using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Lifecycle;

/// <summary>Calls on a client that is gone: -7, before any look at their arguments.</summary>
public sealed class DisposedCallTests
{
    private static readonly ChannelAttributeOptions Quiet = new();

    private static IEnumerable<TestCaseData> Calls()
    {
        yield return Of("Login", c => c.Login(null, null));
        yield return Of("Logout", c => c.Logout());
        yield return Of("RenewToken", c => c.RenewToken(null));
        yield return Of("SendMessageToPeer", c => c.SendMessageToPeer("bob", null));
        yield return Of("SendMessageToPeer", c => c.SendMessageToPeer(null, null, default));
        yield return Of("GetChannelMemberCount", c => c.GetChannelMemberCount(null, 0));
        yield return Of("QueryPeersOnlineStatus", c => c.QueryPeersOnlineStatus(null, 0));
        yield return Of("SubscribePeersOnlineStatus", c => c.SubscribePeersOnlineStatus(null, 0));
        yield return Of(
            "UnsubscribePeersOnlineStatus", c => c.UnsubscribePeersOnlineStatus(null, 0));
        yield return Of(
            "QueryPeersBySubscriptionOption", c => c.QueryPeersBySubscriptionOption(0, 0));
        yield return Of(
            "DeleteLocalUserAttributesByKeys", c => c.DeleteLocalUserAttributesByKeys(null, 0));
        yield return Of("ClearLocalUserAttributes", c => c.ClearLocalUserAttributes(0));
        yield return Of("GetUserAttributes", c => c.GetUserAttributes(null, 0));
        yield return Of("GetUserAttributesByKeys", c => c.GetUserAttributesByKeys("a", null, 0));
        yield return Of("SetChannelAttributes", c => c.SetChannelAttributes(
            "lobby", new RtmChannelAttribute[1], Quiet, 0));
        yield return Of("DeleteChannelAttributesByKeys", c => c.DeleteChannelAttributesByKeys(
            "lobby", null, false, 0));
        yield return Of(
            "ClearChannelAttributes", c => c.ClearChannelAttributes(null, false, 0));
        yield return Of("GetChannelAttributes", c => c.GetChannelAttributes(null, 0));
        yield return Of(
            "GetChannelAttributesByKeys", c => c.GetChannelAttributesByKeys("lobby", null, 0));
        yield return Of(
            "CreateFileMessageByUploading", c => c.CreateFileMessageByUploading(null, 0));
        yield return Of(
            "CreateImageMessageByUploading", c => c.CreateImageMessageByUploading(null, 0));
        yield return Of("DownloadMediaToFile", c => c.DownloadMediaToFile(null, null, 0));
        yield return Of("DownloadMediaToMemory", c => c.DownloadMediaToMemory(null, 0));
        yield return Of("CancelMediaUpload", c => c.CancelMediaUpload(1));
        yield return Of("CancelMediaDownload", c => c.CancelMediaDownload(1));
    }

    [TestCaseSource(nameof(Calls))]
    [Rule("B-08", "A-18", "A-19")]
    public void Call_OfADisposedClient_Returns7AndStandsInTheTrace(
        string method, Func<RtmClient, int> call) => Check(method, call, isCrash: false);

    [TestCaseSource(nameof(Calls))]
    [Rule("B-08", "S-85")]
    public void Call_OfACrashedClient_Returns7AndStandsInTheTrace(
        string method, Func<RtmClient, int> call) => Check(method, call, isCrash: true);

    [TestCaseSource(nameof(Calls))]
    [Rule("B-03")]
    public void Call_OfAnUnusableClient_Returns7(string method, Func<RtmClient, int> call)
    {
        using World world = World.Start();
        RtmClient client = new(null, null);

        Assert.That(call(client), Is.EqualTo(-7), method);
    }

    [Test]
    [Rule("B-09", "A-19")]
    public void Send_OfADisposedChannel_Returns7AndStandsInTheTrace()
    {
        using World world = World.Start();
        TestChannel lobby = world.Online("alice").Channel("lobby");
        lobby.Dispose();

        Assert.That(lobby.Object.SendMessage(null), Is.EqualTo(-7));

        Assert.That(Last(world), Is.EqualTo("SendMessage -7 B-09"));
    }

    private static void Check(string method, Func<RtmClient, int> call, bool isCrash)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        if (isCrash)
        {
            alice.Crash();
        }
        else
        {
            alice.Dispose();
        }

        int before = world.Trace.Count(traced => traced.Kind == TraceKind.Call);
        int code = call(alice.Client);
        int after = world.Trace.Count(traced => traced.Kind == TraceKind.Call);
        world.AdvanceMs(60_000);

        Assert.That(code, Is.EqualTo(-7));
        Assert.That(after, Is.EqualTo(before + 1));
        Assert.That(Last(world), Is.EqualTo($"{method} -7 B-08"));
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    private static string Last(World world)
    {
        TraceEvent last = world.Trace.Last(traced => traced.Kind == TraceKind.Return);
        return $"{last.Name} {last.Code!.Number} {last.Rule}";
    }

    private static TestCaseData Of(string method, Func<RtmClient, int> call) => new(method, call);
}
