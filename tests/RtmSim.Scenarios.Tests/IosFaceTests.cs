using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using DT.Xamarin.Agora;
using NUnit.Framework;
using RtmSim.Scenarios.Faces;

namespace RtmSim.Scenarios.Tests;

/// <summary>The tables of the face say what the SDK has, all of it.</summary>
[TestFixture]
internal sealed class IosFaceTests
{
    private static readonly Type[] Delegates =
    [
        typeof(AgoraRtmDelegate), typeof(AgoraRtmChannelDelegate), typeof(AgoraRtmCallDelegate),
    ];

    private static IEnumerable<Type> Blocks => typeof(AgoraRtmKit).Assembly.GetTypes().Where(
        type => type.Namespace == typeof(AgoraRtmKit).Namespace
            && type.IsSubclassOf(typeof(MulticastDelegate)));

    private static IEnumerable<MethodInfo> Methods => Delegates.SelectMany(
        type => type.GetMethods(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly));

    [Test]
    public void Callbacks_OfTheSdk_AreAllInTheTable() => Assert.That(
        IosFace.Instance.Callbacks.Select(shape => shape.Name),
        Is.EquivalentTo(
            Methods.Select(method => method.Name)
                .Concat(Blocks.Select(type => type.Name))
                .Distinct()));

    [Test]
    public void Codes_OfCallbacks_AreThoseOfTheirBlocksAndMethods()
    {
        IEnumerable<(string Name, ParameterInfo[] Parameters)> all = Methods
            .Select(method => (method.Name, method.GetParameters()))
            .Concat(Blocks.Select(
                type => (type.Name, type.GetMethod("Invoke")!.GetParameters())));
        foreach ((string name, ParameterInfo[] parameters) in all)
        {
            Type[] enums =
            [
                .. parameters.Select(parameter => parameter.ParameterType)
                    .Where(type => type.IsEnum),
            ];
            IEnumerable<Type> known = IosFace.Instance.Callbacks
                .First(shape => shape.Name == name)
                .Fields.SelectMany(field => field.Enums);

            Assert.That(enums.Except(known), Is.Empty, name);
        }
    }
}
