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
            UnityHandlers.ForClient(), UnityHandlers.ForChannel(),
            UnityHandlers.ForCalls(_ => { }),
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
                IReadOnlyList<EventShape>? table = e.Kind switch
                {
                    TraceKind.Call => UnityFace.Instance.Calls,
                    TraceKind.Callback => UnityFace.Instance.Callbacks,
                    _ => null,
                };
                if (table is not null)
                {
                    Check(e, table.FirstOrDefault(shape => shape.Name == e.Name));
                }
            }
        }
    }

    private static void Check(TraceEvent e, EventShape? shape)
    {
        Assert.That(shape, Is.Not.Null, e.ToString());
        foreach (TraceArgument argument in e.Arguments.Where(each => each.Name != "raw"))
        {
            Assert.That(shape!.Find(argument.Name), Is.Not.Null, $"{argument.Name} in {e}");
        }
    }
}
