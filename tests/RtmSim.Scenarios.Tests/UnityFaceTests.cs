using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests;

/// <summary>The tables of the face say what the SDK and the trace have, all of it.</summary>
[TestFixture]
internal sealed class UnityFaceTests
{
    private static readonly Face[] Faces = [UnityFace.Instance, IosFace.Instance];

    private static readonly Type[] Handlers =
    {
        typeof(RtmClientEventHandler), typeof(RtmChannelEventHandler),
        typeof(RtmCallEventHandler),
    };

    [Test]
    public void Callbacks_OfTheSdk_AreAllInTheTable()
    {
        IEnumerable<string> handlers = Handlers
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance))
            .Select(field => field.Name)
            .Distinct();

        Assert.That(
            UnityFace.Instance.Callbacks.Select(shape => shape.Name), Is.EquivalentTo(handlers));
    }

    [Test]
    public void Handlers_OfARun_AreAllAttached()
    {
        object[] made =
        {
            UnityHandlers.ForClient(() => { }), UnityHandlers.ForChannel(() => { }),
            UnityHandlers.ForCalls(() => { }),
        };
        foreach (object handler in made)
        {
            foreach (FieldInfo field in handler.GetType().GetFields())
            {
                Assert.That(field.GetValue(handler), Is.Not.Null, field.Name);
            }
        }
    }

    [Test]
    public void Codes_OfCallbacks_AreThoseOfTheirHandlers()
    {
        foreach (FieldInfo handler in Handlers.SelectMany(type => type.GetFields()))
        {
            Type[] enums = handler.FieldType.GetMethod("Invoke")!.GetParameters()
                .Select(parameter => parameter.ParameterType)
                .Where(type => type.IsEnum)
                .ToArray();
            Type[] known = UnityFace.Instance.Callbacks
                .First(shape => shape.Name == handler.Name)
                .Fields.SelectMany(field => field.Enums)
                .ToArray();

            Assert.That(enums.Except(known), Is.Empty, handler.Name);
        }
    }

    [Test]
    public void Fields_InTheTracesOfAllScenarios_AreInTheTables()
    {
        foreach (ScenarioFile file in Shipped.Files)
        {
            foreach (TraceEvent e in ScenarioRunner.Run(Shipped.Load(file)).Trace)
            {
                EventShape[] shapes = Faces
                    .SelectMany(face => TableOf(face, e.Kind))
                    .Where(shape => shape.Name == e.Name)
                    .ToArray();
                if (e.Kind is TraceKind.Call or TraceKind.Callback)
                {
                    Check(e, shapes);
                }
            }
        }
    }

    private static IReadOnlyList<EventShape> TableOf(Face face, TraceKind kind) =>
        kind == TraceKind.Call ? face.Calls : face.Callbacks;

    /// <summary>Both SDKs may have the name; one of them has all the fields.</summary>
    private static void Check(TraceEvent e, EventShape[] shapes)
    {
        Assert.That(shapes, Is.Not.Empty, e.ToString());
        string[] names =
        [
            .. e.Arguments.Select(argument => argument.Name).Where(name => name != "raw"),
        ];
        Assert.That(
            shapes.Any(shape => names.All(name => shape.Find(name) is not null)),
            Is.True,
            e.ToString());
    }
}
