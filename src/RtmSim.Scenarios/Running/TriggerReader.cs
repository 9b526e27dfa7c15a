using System.Collections.Generic;
using RtmSim.Scenarios.Expectations;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Running;

/// <summary>Reads what steps wait for.</summary>
internal static class TriggerReader
{
    private static readonly Argument<ScenarioUser> User = new(
        "user", ArgumentTypes.User, "whose callback, call or state it is", isRequired: true);

    private static readonly Argument<YamlNode> Callback = new(
        "callback", PatternTypes.Callback, "the handler that is called");

    private static readonly Argument<YamlNode> Call = new(
        "call", PatternTypes.Call, "the method that has returned");

    private static readonly Argument<YamlNode> State = new(
        "state", PatternTypes.State, "the state that the client has come to");

    private static readonly Argument<YamlNode> With = new(
        "with", PatternTypes.With, "fields with the values they must have");

    private static readonly Argument<YamlNode> Returns = new(
        Face.ReturnsName, PatternTypes.Returns, "what the call must have returned");

    private static readonly Argument<long> Nth = new(
        "nth", ArgumentTypes.Whole(1, 1_000_000), "the how manieth, from 1; 1 if left out");

    /// <summary>The keys that say what has happened.</summary>
    public static readonly ArgumentSet Keys = new(
        User, Callback, Call, State, With, Returns, Nth)
    {
        Choices = new[]
        {
            Choice.ExactlyOne(Callback, Call, State),
            Choice.AtMostOne(State, With),
            Choice.AtMostOne(Callback, State, Returns),
        },
    };

    /// <summary>What a step waits for, which the run must come to.</summary>
    public static readonly ArgumentType<Trigger> Type = new(
        "something that happens, such as { user: bob, callback: OnJoinSuccess }",
        book => book.Define("happening", Keys.Schema),
        (YamlNode node, ReadContext context, out Trigger value) =>
            Read(node, context, "when", out value));

    /// <summary>What ends rounds of steps, counted from the first of them.</summary>
    public static readonly ArgumentType<Trigger> EndOfRounds = new(
        "something that happens, such as { user: bob, state: CONNECTED }",
        Type.Schema,
        (YamlNode node, ReadContext context, out Trigger value) =>
            Read(node, context, "until", out value));

    private static bool Read(
        YamlNode node, ReadContext context, string what, out Trigger value)
    {
        Trigger? read = Read(node, context, what);
        value = read!;
        if (read is null)
        {
            return false;
        }

        context.Triggers.Add(read);
        return true;
    }

    private static Trigger? Read(YamlNode node, ReadContext context, string what)
    {
        ArgumentValues? values = Keys.Read(node, context, what);
        if (values is null)
        {
            return null;
        }

        TriggerKind kind = values.Has(Callback) ? TriggerKind.Callback
            : values.Has(Call) ? TriggerKind.Call : TriggerKind.State;
        ScenarioUser user = values.Get(User);
        EventPattern? pattern = Pattern(values, kind, FaceTable.Of(user), context);
        return pattern is null
            ? null
            : new Trigger(kind, user, pattern, values.Get(Nth, 1L))
            {
                Place = context.PlaceOf(node.Position),
                Text = $"{what}: {YamlText.Flow(node)}",
                EndsRounds = what == "until",
            };
    }

    private static EventPattern? Pattern(
        ArgumentValues values, TriggerKind kind, Face face, ReadContext context)
    {
        switch (kind)
        {
            case TriggerKind.Callback:
                return PatternReader.Pattern(
                    values.Get(Callback), "callback", face.Callbacks, values.Get(With, null),
                    context) is { } callback && IsAttached(values, callback.Name, context)
                    ? callback
                    : null;
            case TriggerKind.Call:
                return PatternReader.Pattern(
                    values.Get(Call), "call", face.Calls, values.Get(With, null), context)
                    is { } call
                    ? PatternReader.Returning(call, values.Get(Returns, null), context)
                    : null;
            default:
                FieldMatch? state = PatternReader.Value(values.Get(State), face.State, context);
                return state is null
                    ? null
                    : new EventPattern(
                        new EventShape("state", face.State), new List<FieldMatch> { state });
        }
    }

    /// <summary>A handler that the app does not attach never comes.</summary>
    private static bool IsAttached(ArgumentValues values, string name, ReadContext context)
    {
        ScenarioUser user = values.Get(User);
        foreach (string missing in user.Without)
        {
            if (missing == name)
            {
                context.Report(
                    values.PositionOf(Callback),
                    $"{name} never comes: {user.Name} is without it");
                return false;
            }
        }

        return true;
    }
}
