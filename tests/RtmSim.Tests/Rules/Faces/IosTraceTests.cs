using System;
using System.Linq;
using DT.Xamarin.Agora;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Facades.Ios;
using RtmSim.Protocol;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Faces;

/// <summary>The trace of an iOS client is in the binding's words.</summary>
public sealed class IosTraceTests
{
    [Test]
    public void States_OfAnIosClient_HaveTheBindingsNamesAndThoseOfUnityKeepTheirs()
    {
        using World world = World.Start();
        IosTestUser alice = IosTestUser.Online(world, "alice");
        alice.Kit.SubscribePeersOnlineStatus(["bob"], null);
        world.AdvanceMs(1_000);
        TestUser bob = world.Online("bob");
        _ = alice.Calls;
        bob.Calls.Call("alice");
        world.AdvanceMs(1_000);
        world.Online("alice");
        string ios = Words(TextOf("alice"));
        string unity = Words(TextOf("bob"));

        Assert.That(
            ios,
            Does.Contain("state: Connecting").And.Contain("reason: LoginSuccess")
                .And.Contain("state: Aborted, reason: RemoteLogin")
                .And.Contain("bob=Online").And.Contain("bob=Offline")
                .And.Contain("state: InvitationReceived"));
        Assert.That(ios, Does.Not.Match("(state|reason): [A-Z]{3}"));
        Assert.That(
            unity,
            Does.Contain("state: CONNECTED, reason: LOGIN_SUCCESS")
                .And.Contain("state: RECEIVED_BY_REMOTE"));

        string TextOf(string user) => string.Join(
            '\n', world.Trace.Where(each => each.Client == user && TraceDigest.Covers(each.Kind)));

        static string Words(string text) => text.Replace("\"", string.Empty);
    }

    [Test]
    [Rule("P-06")]
    public void CallsInsideACompletion_ReturnOnLinesOfTheirOwn()
    {
        using World world = World.Start();
        AgoraRtmKit kit = new(World.AppId, null);

        Assert.That(
            () => kit.RenewToken("first", (_, _) => kit.RenewToken("second", Fail)),
            Throws.InvalidOperationException.With.Message.EqualTo("app bug"));

        string[] calls = [.. world.Trace.ToText().Split('\n')
            .Where(line => line.Contains("token: \"", StringComparison.Ordinal))];
        Assert.That(calls, Has.Length.EqualTo(2));
        Assert.That(calls, Has.All.Contains(" = void"));

        static void Fail(string token, AgoraRtmRenewTokenErrorCode code) =>
            throw new InvalidOperationException("app bug");
    }

    [Test]
    [Rule("PR-15")]
    public void Words_OfAllStatesAndReasons_AreMembersOfTheBindingsEnums()
    {
        Check<ConnectionState, AgoraRtmConnectionState>(Labels.Of);
        Check<ChangeReason, AgoraRtmConnectionChangeReason>(Labels.Of);
        Check<CallerState, AgoraRtmLocalInvitationState>(Labels.Of);
        Check<CalleeState, AgoraRtmRemoteInvitationState>(Labels.Of);
        Check<PeerState, AgoraRtmPeerOnlineState>(
            state => PeerPresence.Named([new PeerPresence("bob", state)])[0].Label);
        Check<MessageType, AgoraRtmMessageType>(type => type.ToString());

        static void Check<TOurs, TBindings>(Func<TOurs, string> label)
            where TOurs : struct, Enum
            where TBindings : struct, Enum
        {
            foreach (TBindings theirs in Enum.GetValues<TBindings>())
            {
                TOurs ours = (TOurs)Enum.ToObject(typeof(TOurs), Convert.ToInt32(theirs, null));
                if (Enum.IsDefined(ours))
                {
                    Assert.That(
                        IosNames.MemberOf(label(ours)), Is.EqualTo(theirs.ToString()));
                }
            }
        }
    }
}
