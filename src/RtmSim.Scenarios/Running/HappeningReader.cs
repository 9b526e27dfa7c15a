using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Expectations;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Running;

/// <summary>Reads what has happened to whom: a callback, a call or a state.</summary>
internal static class HappeningReader
{
    public static readonly Argument<ScenarioUser> User = new(
        "user", ArgumentTypes.User, "whose callback, call or state it is", isRequired: true);

    public static readonly Argument<YamlNode> Callback = new(
        "callback", PatternTypes.Callback, "the handler that is called");

    public static readonly Argument<YamlNode> Call = new(
        "call", PatternTypes.Call, "the method that has returned");

    public static readonly Argument<YamlNode> State = new(
        "state", PatternTypes.State, "the state that the client has come to");

    public static readonly Argument<YamlNode> With = ExpectationArguments.With;

    public static readonly Argument<YamlNode> Returns = new(
        Face.ReturnsName, PatternTypes.Returns, "what the call must have returned");

    /// <summary>Which of the keys go together.</summary>
    public static readonly IReadOnlyList<Choice> Choices = new[]
    {
        Choice.ExactlyOne(Callback, Call, State),
        Choice.AtMostOne(State, With),
        Choice.AtMostOne(Callback, State, Returns),
    };

    /// <summary>What the values say; null, and reports, if that cannot be.</summary>
    public static Happening? Read(ArgumentValues values, ReadContext context)
    {
        if (!values.Has(User))
        {
            return null;
        }

        ScenarioUser user = values.Get(User);
        Face face = FaceTable.Of(user);
        YamlNode? with = values.Get(With, null);
        if (values.Has(Callback))
        {
            EventPattern? callback = PatternReader.Pattern(
                values.Get(Callback), "callback", face.Callbacks, with, context);
            return callback is not null && IsAttached(callback, values, context)
                ? new Happening(HappeningKind.Callback, user, callback)
                : null;
        }

        if (values.Has(Call))
        {
            EventPattern? call = PatternReader.Call(
                values.Get(Call), with, values.Get(Returns, null), face, context);
            return call is null ? null : new Happening(HappeningKind.Call, user, call);
        }

        return values.Has(State) && PatternReader.Value(values.Get(State), face.State, context)
            is { } state
                ? new Happening(
                    HappeningKind.State,
                    user,
                    new EventPattern(
                        new EventShape("connection", face.State), new List<FieldMatch> { state }))
                : null;
    }

    /// <summary>A handler that the app does not attach never comes.</summary>
    private static bool IsAttached(
        EventPattern callback, ArgumentValues values, ReadContext context)
    {
        ScenarioUser user = values.Get(User);
        if (!user.Without.Contains(callback.Name))
        {
            return true;
        }

        context.Report(
            values.PositionOf(Callback),
            $"{callback.Name} never comes: {user.Name} is without it");
        return false;
    }
}
