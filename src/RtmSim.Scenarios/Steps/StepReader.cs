using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Running;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Steps;

/// <summary>Reads the list under <c>steps</c> and sets each step to its time.</summary>
internal sealed class StepReader
{
    public static readonly ArgumentType<IReadOnlyList<PlannedStep>> Type =
        new("a list of steps", StepSchema.List, Read);

    private readonly ReadContext _context;
    private readonly List<PlannedStep> _steps = new();

    private StepReader(ReadContext context) => _context = context;

    private static bool Read(
        YamlNode node, ReadContext context, out IReadOnlyList<PlannedStep> value)
    {
        StepReader reader = new(context);
        value = reader._steps;
        if (node is not YamlList { Items: { Count: > 0 } items })
        {
            return context.Refuse(node, "steps takes a list of steps, at least one");
        }

        foreach (YamlNode item in items)
        {
            reader.ReadOne(item);
        }

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

    private void ReadOne(YamlNode node)
    {
        if (AsMap(node) is not { } map)
        {
            _context.Refuse(
                node, $"{node.Kind} where a step should be, such as \"login: alice\"");
            return;
        }

        YamlEntry[] times = map.Entries.Where(IsTiming).ToArray();
        YamlEntry[] others = map.Entries.Where(entry => !IsTiming(entry)).ToArray();
        StepTiming? timing = StepTiming.Read(
            new YamlMap(map.Position, times, map.Weight, map.Height), _context);
        YamlEntry? entry = FindStep(map, others);
        if (entry is not null && timing is not null)
        {
            Repeat(StepVocabulary.Find(entry.Key.Text)!, entry, timing);
        }
    }

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
        string[] known = StepVocabulary.All.Select(kind => kind.Name).ToArray();
        if (entries.Length == 0)
        {
            _context.Report(
                map.Position, $"there is no step here; there are {Words.List(known)}");
            return null;
        }

        YamlEntry? stranger = entries.FirstOrDefault(
            entry => StepVocabulary.Find(entry.Key.Text) is null);
        if (stranger is not null)
        {
            _context.Report(
                stranger.Key.Position, Words.Unknown("step", stranger.Key.Text, known));
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

    private void Repeat(StepKind kind, YamlEntry entry, StepTiming timing)
    {
        ArgumentValues? values = null;
        YamlNode? last = null;
        for (long n = 1; n <= timing.Times; n++)
        {
            YamlNode arguments = timing.Times == 1 ? entry.Value : Number(entry.Value, n);
            if (last is null || arguments != last)
            {
                values = kind.Arguments.Read(arguments, _context, kind.Name, entry.Key.Position);
                last = arguments;
            }

            if (values is null || !Add(kind, values, timing, n))
            {
                return;
            }
        }
    }

    private bool Add(StepKind kind, ArgumentValues values, StepTiming timing, long n)
    {
        if (_steps.Count >= YamlLimits.Nodes)
        {
            _context.Report(values.Position, string.Format(
                CultureInfo.InvariantCulture,
                "more than {0} steps with all repetitions; a scenario is smaller",
                YamlLimits.Nodes));
            return false;
        }

        Moment moment = timing.Start.Plus(timing.Every * (n - 1));
        _steps.Add(new PlannedStep(moment, kind, values)
        {
            Turn = timing.Turn,
            Place = _context.PlaceOf(values.Position),
        });
        _context.Timeline.Add(
            timing.Start, moment, kind.Length(values), timing.Turn, values.Position);
        return true;
    }

    /// <summary>The arguments of one repetition; the same ones if they do not count.</summary>
    private static YamlNode Number(YamlNode arguments, long n)
    {
        string number = n.ToString(CultureInfo.InvariantCulture);
        return arguments.Map(text => text.Replace("{n}", number));
    }
}
