using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using agora_rtm;
using NodaTime;
using NUnit.Framework;
using RtmSim.Recorder.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Recorder.Tests;

/// <summary>The recorder's classes have what the SDK's have, and record each call once.</summary>
internal sealed class EveryMethodTests
{
    private static readonly (Type Recorded, Type Sdk)[] Classes =
    {
        (typeof(RtmClient), typeof(agora_rtm.RtmClient)),
        (typeof(RtmChannel), typeof(agora_rtm.RtmChannel)),
        (typeof(RtmCallManager), typeof(agora_rtm.RtmCallManager)),
    };

    private Simulation _simulation = null!;

    public static IEnumerable<TestCaseData> Methods => Classes
        .SelectMany(each => OwnMethods(each.Recorded))
        .Where(method => method.ReturnType == typeof(int))
        .Select(method => new TestCaseData(method).SetArgDisplayNames(Text(method)));

    [Test]
    public void Classes_ComparedToTheSdks_HaveTheSameMembers()
    {
        foreach ((Type recorded, Type sdk) in Classes)
        {
            Assert.That(
                OwnMethods(recorded).Select(Text), Is.EquivalentTo(OwnMethods(sdk).Select(Text)));
        }
    }

    [TestCaseSource(nameof(Methods))]
    public void Method_OnceCalled_IsRecordedAsTheSimulatorTracesIt(MethodInfo method)
    {
        using Simulation simulation = Simulation.Start();
        using Recording recording = new(simulation);
        _simulation = simulation;
        RtmClient alice = new(new string('a', 32), new RtmClientEventHandler(), recording.Recorder);
        alice.Login(string.Empty, "alice");
        simulation.Advance(Duration.FromSeconds(1));
        object target = TargetOf(method, alice);
        object?[] arguments = method.GetParameters().Select(each => Value(each, alice)).ToArray();

        int code = (int)method.Invoke(target, arguments)!;

        TraceEvent returned = recording.Trace[^1];
        Assert.That(returned.Kind, Is.EqualTo(TraceKind.Return));
        Assert.That(returned.Name, Is.EqualTo(method.Name));
        Assert.That(returned.Code!.Number, Is.EqualTo(code));
        simulation.Advance(Duration.FromSeconds(1));
        Assert.That(
            CallsOfAlice(recording.Trace),
            Is.EqualTo(CallsOfAlice(simulation.Trace)));
    }

    /// <summary>An invitation of a client that is not recorded has another number.</summary>
    private static string[] CallsOfAlice(IEnumerable<TraceEvent> trace) => ObservedLines
        .Of(trace.Where(IsOfAlicesCalls).ToArray())
        .Select(line => line.Replace("call=r1-1", "call=2-1", StringComparison.Ordinal))
        .ToArray();

    private static bool IsOfAlicesCalls(TraceEvent traced) =>
        traced.ClientNumber == 1 && traced.Kind is TraceKind.Call or TraceKind.Return;

    private static object TargetOf(MethodInfo method, RtmClient client) =>
        method.DeclaringType == typeof(RtmChannel)
            ? client.CreateChannel("lobby", new RtmChannelEventHandler())
            : method.DeclaringType == typeof(RtmCallManager)
                ? client.GetRtmCallManager(new RtmCallEventHandler())
                : client;

    private object? Value(ParameterInfo parameter, RtmClient client) =>
        parameter.ParameterType.Name.TrimEnd('&') switch
        {
            "Int64" => 7L,
            "Int32" => 1,
            "String" => "lobby",
            "String[]" => new[] { "lobby" },
            "Boolean" => true,
            "IMessage" => client.CreateMessage("hello"),
            "RtmAttribute[]" => new[] { new RtmAttribute { key = "a", value = "b" } },
            "RtmChannelAttribute[]" => new[] { Attribute(client) },
            "LocalInvitation" => client.GetRtmCallManager(new RtmCallEventHandler())
                .CreateLocalCallInvitation("bob"),
            "RemoteInvitation" => Received(client),
            _ => Activator.CreateInstance(parameter.ParameterType),
        };

    private static RtmChannelAttribute Attribute(RtmClient client)
    {
        RtmChannelAttribute attribute = client.CreateChannelAttribute();
        attribute.SetKey("a");
        attribute.SetValue("b");
        return attribute;
    }

    /// <summary>Bob, whom nobody records, calls.</summary>
    private RemoteInvitation Received(RtmClient client)
    {
        RemoteInvitation? received = null;
        client.GetRtmCallManager(new RtmCallEventHandler
        {
            OnRemoteInvitationReceived = invitation => received = invitation,
        });
        ScriptedPeer bob = _simulation.Users.Online("bob", new string('a', 32));
        _simulation.Advance(Duration.FromSeconds(1));
        bob.Call("alice");
        _simulation.Advance(Duration.FromSeconds(1));
        return received!;
    }

    private static IEnumerable<MethodInfo> OwnMethods(Type type) => type
        .GetMethods(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static
            | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName);

    private static string Text(MethodInfo method) =>
        $"{method.ReturnType.Name} {method.DeclaringType!.Name}.{method.Name}("
        + string.Join(", ", method.GetParameters().Select(
            each => $"{each.ParameterType.Name} {each.Name}")) + ")";
}
