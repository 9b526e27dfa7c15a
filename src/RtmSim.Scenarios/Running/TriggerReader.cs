using System.Linq;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Yaml;
using static RtmSim.Scenarios.Running.HappeningReader;

namespace RtmSim.Scenarios.Running;

/// <summary>Reads what steps wait for.</summary>
internal static class TriggerReader
{
    public static readonly Argument<long> Nth = new(
        "nth", ArgumentTypes.Whole(1, 1_000_000), "the how manieth, from 1; 1 if left out");

    /// <summary>The keys that say what has happened.</summary>
    public static readonly ArgumentSet Keys = new(
        User, Callback, Call, State, With, Returns, Nth)
    {
        Choices = Choices.ToArray(),
    };

    /// <summary>What a step waits for, which the run must come to.</summary>
    public static readonly ArgumentType<Trigger> Type = TypeOf(
        "something that happens, such as { user: bob, callback: OnJoinSuccess }",
        endsRounds: false);

    /// <summary>What ends rounds of steps, counted from the first of them.</summary>
    public static readonly ArgumentType<Trigger> EndOfRounds = TypeOf(
        "something that happens, such as { user: bob, state: CONNECTED }", endsRounds: true);

    private static ArgumentType<Trigger> TypeOf(string name, bool endsRounds) => new(
        name,
        book => book.Define("happening", Keys.Schema),
        (YamlNode node, ReadContext context, out Trigger value) =>
            Read(node, context, endsRounds, out value))
    {
        Keys = Keys,
    };

    private static bool Read(
        YamlNode node, ReadContext context, bool endsRounds, out Trigger value)
    {
        value = null!;
        string what = endsRounds ? "until" : "when";
        bool isWhole = Keys.Read(node, context, what, out ArgumentValues values);
        if (HappeningReader.Read(values, context) is not { } awaited || !isWhole)
        {
            return false;
        }

        value = new Trigger(awaited, values.Get(Nth, 1L))
        {
            Place = context.PlaceOf(node.Position),
            Text = $"{what}: {YamlText.Flow(node)}",
            EndsRounds = endsRounds,
        };
        context.Triggers.Add(value);
        return true;
    }
}
