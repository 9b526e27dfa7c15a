using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Running;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Steps;

/// <content>Steps that consist of others: rounds, and uses of groups.</content>
internal sealed partial class StepReader
{
    private static readonly string[] Blocks =
    {
        StepBlocks.Group.Name, StepBlocks.Steps.Name,
    };

    /// <summary>The rounds around the step that is being read, each with what ends it.</summary>
    private readonly List<Trigger> _rounds = new();

    /// <summary>What a key goes with that no single step has; null for another key.</summary>
    private static string? BlockOf(YamlEntry entry) =>
        entry.Key.Text == StepBlocks.Until.Name ? Words.Either(Blocks)
        : entry.Key.Text == StepBlocks.With.Name ? StepBlocks.Group.Name
        : null;

    private void ReadRounds(YamlMap map, StepTiming? timing, Scope scope)
    {
        ArgumentValues? values = StepBlocks.Rounds.Read(
            Apply(map, scope, StepBlocks.Until), _context, "rounds of steps");
        if (map.Find(StepBlocks.Steps.Name)!.Value is not YamlList { Items: { Count: > 0 } items })
        {
            _context.Report(map.Position, "steps takes a list of steps, at least one");
            return;
        }

        if (timing is { HasTimes: false })
        {
            _context.Report(
                map.Position, "steps without repeat; add repeat: times, or write them one by one");
        }

        Rounds(map, timing, values, n => ReadAll(items, Numbered(scope, n)));
    }

    private void ReadUse(YamlMap map, StepTiming? timing, Scope scope)
    {
        ArgumentValues? values = StepBlocks.Use.Read(
            Apply(map, scope, StepBlocks.Group, StepBlocks.Until), _context, "a use of a group");
        YamlNode name = scope.Apply(map.Find(StepBlocks.Group.Name)!.Value, _context);
        if (FindGroup(name) is not { } group)
        {
            return;
        }

        group.IsUsed = true;
        YamlNode? with = map.Find(StepBlocks.With.Name)?.Value;
        Rounds(map, timing, values, n => Use(
            group, name, with, timing is { Times: > 1 } ? Numbered(scope, n) : scope));
    }

    private void Use(StepGroup group, YamlNode name, YamlNode? with, Scope caller)
    {
        Scope? scope = Bind(group, name, with, caller);
        _groups.Add(group);
        _context.Uses.Add(name.Position);
        if (scope is not null)
        {
            ReadAll(group.Steps, scope);
        }
        else
        {
            CheckWords(group.Steps);
        }

        _context.Uses.RemoveAt(_context.Uses.Count - 1);
        _groups.RemoveAt(_groups.Count - 1);
    }

    /// <summary>Reads each round at its time, and what ends them.</summary>
    private void Rounds(YamlMap map, StepTiming? timing, ArgumentValues? values, Action<long> read)
    {
        if (timing is null || values is null)
        {
            // For the mistakes inside.
            ReadRound(_context.Timeline.End, _context.Timeline.Begin, map.Position, 1, read);
            return;
        }

        if (timing.Turn == Turn.Late)
        {
            _context.Report(map.Position, "late belongs to a single step; write it at the first");
        }

        Trigger? until = values.Get(StepBlocks.Until, null);
        if (until is not null)
        {
            AddMark(
                timing.Start, timing.Turn, $"begin {until.Text}", world => world.Begin(until));
            _rounds.Add(until);
        }

        for (long n = 1; n <= timing.Times && !IsFull; n++)
        {
            bool isNext = n > 1 && !timing.HasEvery;
            ReadRound(
                isNext ? _context.Timeline.End : timing.Start.Plus(timing.Every * (n - 1)),
                timing.Start, map.Position, n, read);
        }

        if (until is not null)
        {
            _rounds.RemoveAt(_rounds.Count - 1);
            End(until, map, timing);
        }
    }

    private void ReadRound(
        Moment moment, Moment first, Position position, long number, Action<long> read)
    {
        if (IsOneTooMany(position))
        {
            return;
        }

        (Moment, Moment) outer = _context.Timeline.Enter(moment);
        read(number);
        _context.Timeline.Leave(outer, first);
    }

    /// <summary>The bound: with <c>every</c>, the last round has as long as the others.</summary>
    private void End(Trigger until, YamlMap map, StepTiming timing)
    {
        Moment bound = timing.HasEvery
            ? timing.Start.Plus(timing.Every * timing.Times)
            : _context.Timeline.End;
        if (bound == timing.Start)
        {
            _context.Report(
                map.Position, "the rounds take no time in which it could happen; add every: time");
        }

        if (bound.Since is null)
        {
            _context.Timeline.Mention(bound.Offset, map.Position);
        }

        AddMark(bound, Turn.First, $"end {until.Text}", world => world.End(until));
        _context.Timeline.WaitFor(until);
    }

    /// <summary>Something that a run does by itself at a moment of the file.</summary>
    private void AddMark(Moment moment, Turn turn, string name, Action<StepWorld> act) =>
        _steps.Add(new PlannedStep(
            moment,
            new StepKind(name, name, new ArgumentSet(), (world, _) => act(world)),
            new ArgumentValues(Position.Start))
        {
            Turn = turn,
        });

    /// <summary>The keys with the names in some of them replaced; others are for later.</summary>
    private YamlMap Apply(YamlMap map, Scope scope, params Argument[] now) => Part(
        map,
        map.Entries.Select(entry => now.Any(argument => argument.Name == entry.Key.Text)
            ? entry with { Value = scope.Apply(entry.Value, _context) }
            : entry));
}
