using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Steps;

/// <summary>Reads the list under <c>steps</c> and sets each step to its time.</summary>
internal sealed partial class StepReader
{
    public static readonly ArgumentType<IReadOnlyList<PlannedStep>> Type =
        new("a list of steps", StepSchema.List, Read);

    private readonly ReadContext _context;
    private readonly List<PlannedStep> _steps = new();
    private int _read;

    private StepReader(ReadContext context) => _context = context;

    /// <summary>Whether there is more than a scenario can have; nothing is read any more.</summary>
    private bool IsFull => _read > YamlLimits.Nodes;

    private static bool Read(
        YamlNode node, ReadContext context, out IReadOnlyList<PlannedStep> value)
    {
        StepReader reader = new(context);
        value = reader._steps;
        if (node is not YamlList { Items: { Count: > 0 } items })
        {
            return context.Refuse(node, "steps takes a list of steps, at least one");
        }

        reader.ReadAll(items, context.Scope);
        reader.CheckUnusedGroups();
        reader.CheckEnd();
        return true;
    }

    /// <summary>Nothing comes after the end of a run.</summary>
    private void CheckEnd()
    {
        int stop = _steps.FindIndex(step => step.Kind == TimeSteps.Stop);
        if (stop >= 0 && stop < _steps.Count - 1)
        {
            _context.Report(
                _steps[stop].Values.Position,
                "stop ends the run, and there are steps after it; put it last");
        }
    }

    private void ReadAll(IReadOnlyList<YamlNode> items, Scope scope)
    {
        foreach (YamlNode item in items)
        {
            ReadOne(item, scope);
        }
    }

    private void ReadOne(YamlNode node, Scope scope)
    {
        if (AsMap(node) is not { } map)
        {
            _context.Refuse(
                node, $"{node.Kind} where a step should be, such as \"login: alice\"");
            return;
        }

        YamlEntry[] others = map.Entries.Where(entry => !IsTiming(entry)).ToArray();
        YamlMap times = Part(map, map.Entries.Where(IsTiming));
        StepTiming? timing = StepTiming.Read((YamlMap)scope.Apply(times, _context), _context);
        if (others.Any(entry => entry.Key.Text == StepBlocks.Steps.Name))
        {
            ReadRounds(Part(map, others), timing, scope);
        }
        else if (others.Any(entry => entry.Key.Text == StepBlocks.Group.Name))
        {
            ReadUse(Part(map, others), timing, scope);
        }
        else if (FindStep(map, others) is { } entry)
        {
            Repeat(StepVocabulary.Find(entry.Key.Text)!, entry, timing, scope);
        }
    }

    private static YamlMap Part(YamlMap map, IEnumerable<YamlEntry> entries) =>
        new(map.Position, entries.ToArray(), map.Weight, map.Height);

    /// <summary>A step that needs no keys may be written as its word alone.</summary>
    private static YamlMap? AsMap(YamlNode node)
    {
        if (node is not YamlScalar { IsPlain: true } word
            || StepVocabulary.Find(word.Text) is not { } kind
            || kind.Arguments.Arguments.Any(argument => argument.IsRequired))
        {
            return node as YamlMap;
        }

        YamlScalar nothing = new(word.Position, string.Empty, isPlain: true);
        return new YamlMap(word.Position, new[] { new YamlEntry(word, nothing) }, 2, 2);
    }

    private static bool IsTiming(YamlEntry entry) =>
        StepTiming.Keys.Arguments.Any(argument => argument.Name == entry.Key.Text);

    private YamlEntry? FindStep(YamlMap map, YamlEntry[] entries)
    {
        string[] known = StepVocabulary.All.Select(kind => kind.Name).Concat(Blocks).ToArray();
        if (entries.Length == 0)
        {
            _context.Report(
                map.Position, $"there is no step here; there are {Words.List(known)}");
            return null;
        }

        YamlEntry? stranger = entries.FirstOrDefault(
            entry => StepVocabulary.Find(entry.Key.Text) is null);
        if (stranger is not null && BlockOf(stranger) is { } block)
        {
            _context.Report(
                stranger.Key.Position,
                $"{stranger.Key.Text} goes with {block}, not with a single step");
            return null;
        }

        if (stranger is not null)
        {
            _context.Report(
                stranger.Key.Position,
                Words.Unknown("step", stranger.Key.Text, known));
            return null;
        }

        if (entries.Length > 1)
        {
            string[] names = entries.Select(entry => entry.Key.Text).ToArray();
            _context.Report(
                entries[1].Key.Position,
                $"{Words.List(names)} in one step; write a step for each");
            return null;
        }

        return entries[0];
    }

    /// <summary>Without a time the arguments are read for their mistakes alone.</summary>
    private void Repeat(StepKind kind, YamlEntry entry, StepTiming? timing, Scope scope)
    {
        ArgumentValues? values = null;
        YamlNode? last = null;
        for (long n = 1; n <= (timing?.Times ?? 1); n++)
        {
            Scope round = timing is { Times: > 1 } ? Numbered(scope, n) : scope;
            YamlNode arguments = round.Apply(entry.Value, _context);
            if (last is null || arguments != last)
            {
                values = kind.Arguments.Read(arguments, _context, kind.Name, entry.Key.Position);
                last = arguments;
            }

            if (IsOneTooMany(entry.Key.Position) || values is null || timing is null)
            {
                return;
            }

            Add(new PlannedStep(timing.Start.Plus(timing.Every * (n - 1)), kind, values), timing);
        }
    }

    private void Add(PlannedStep step, StepTiming timing)
    {
        _steps.Add(step with
        {
            Turn = timing.Turn,
            Place = _context.PlaceOf(step.Values.Position),
            Rounds = _rounds.ToArray(),
        });
        _context.Timeline.Add(
            timing.Start, step.Moment, step.Kind.Length(step.Values), timing.Turn,
            step.Values.Position);
    }

    private bool IsOneTooMany(Position position)
    {
        _read++;
        if (IsFull)
        {
            _context.Report(position, string.Format(
                CultureInfo.InvariantCulture,
                "more than {0} steps with all repetitions; a scenario is smaller",
                YamlLimits.Nodes));
        }

        return IsFull;
    }

    private static Scope Numbered(Scope scope, long n) => scope.With(
        Scope.Number,
        new YamlScalar(
            Position.Start, n.ToString(CultureInfo.InvariantCulture), isPlain: true));
}
