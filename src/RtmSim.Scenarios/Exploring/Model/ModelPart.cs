using System;
using System.Collections.Generic;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>What the parts of the model share: one part for each feature.</summary>
internal abstract class ModelPart
{
    protected ModelPart(Outlook outlook) => Outlook = outlook;

    protected Outlook Outlook { get; }

    protected void Answer(
        ModelClient client, Operation operation, long code, string payload = "") =>
        Outlook.Expect(client, Told.Result(operation, code, payload));

    protected static string Text(Called call, string name) =>
        call.Event.ValueOf(name) as string ?? string.Empty;

    protected static IReadOnlyList<string> Texts(Called call, string name) =>
        call.Event.ValueOf(name) as IReadOnlyList<string> ?? Array.Empty<string>();
}
