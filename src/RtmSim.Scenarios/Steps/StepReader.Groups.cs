using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Steps;

/// <content>Groups and their parameters.</content>
internal sealed partial class StepReader
{
    /// <summary>The groups that are being read, the outermost first.</summary>
    private readonly List<StepGroup> _groups = new();

    /// <summary>The group of that name; null, and a report, if it cannot be used here.</summary>
    private StepGroup? FindGroup(YamlNode node)
    {
        if (!ArgumentTypes.ReadText(node, _context, "the name of a group", out string name))
        {
            return null;
        }

        StepGroup? group = _context.Groups.FirstOrDefault(known => known.Name == name);
        if (group is null)
        {
            _context.Report(
                node.Position,
                Words.Unknown("group", name, _context.Groups.Select(known => known.Name)));
            return null;
        }

        if (_groups.Contains(group))
        {
            _context.Report(
                node.Position,
                $"{name} is used inside itself, without end; repeat does steps several times");
            return null;
        }

        if (_groups.Count > 0 && group.Place > _groups[_groups.Count - 1].Place)
        {
            _context.Report(
                node.Position,
                $"{name} is below {_groups[_groups.Count - 1].Name}, and a group uses those above "
                    + "it; put it first");
            return null;
        }

        if (_groups.Count >= YamlLimits.Depth)
        {
            _context.Report(node.Position, "too many groups inside one another");
            return null;
        }

        return group;
    }

    /// <summary>
    /// The names inside a group: the values of the file, and the parameters with what this use
    /// gives for them. Null, and reports, if something is missing.
    /// </summary>
    private Scope? Bind(StepGroup group, YamlNode name, YamlNode? with, Scope caller)
    {
        if (with is not null and not YamlMap)
        {
            _context.Report(
                with.Position, $"with is {with.Kind}; it takes parameters of {group.Name}");
            return null;
        }

        YamlMap? given = (YamlMap?)with;
        foreach (YamlEntry entry in given?.Entries ?? Enumerable.Empty<YamlEntry>())
        {
            if (!group.Takes.Any(taken => taken.Name == entry.Key.Text))
            {
                _context.Report(
                    entry.Key.Position,
                    Words.Unknown(
                        $"parameter of {group.Name}", entry.Key.Text,
                        group.Takes.Select(taken => taken.Name)));
            }
        }

        bool all = true;
        Scope scope = _context.Scope;
        foreach ((string parameter, YamlNode? otherwise) in group.Takes)
        {
            YamlNode? value = given?.Find(parameter)?.Value;
            YamlNode? bound = value is null
                ? otherwise
                : ValuesReader.Plain(caller.Apply(value, _context), _context);
            if (bound is not null)
            {
                scope = scope.With(parameter, bound);
                continue;
            }

            all = false;
            if (value is null)
            {
                _context.Report(name.Position, $"{group.Name} lacks {parameter}");
            }
        }

        return all ? scope : null;
    }

    private void CheckUnusedGroups()
    {
        foreach (StepGroup group in _context.Groups.Where(group => !group.IsUsed))
        {
            CheckWords(group.Steps);
        }
    }

    /// <summary>
    /// Without values for its parameters a group cannot be read, but its words can be wrong.
    /// </summary>
    private void CheckWords(IReadOnlyList<YamlNode> steps)
    {
        foreach (YamlMap map in steps.OfType<YamlMap>())
        {
            YamlEntry[] words = map.Entries.Where(entry => !IsTiming(entry)).ToArray();
            if (map.Find(StepBlocks.Steps.Name)?.Value is YamlList round)
            {
                CheckWords(round.Items);
            }
            else if (map.Find(StepBlocks.Group.Name) is null)
            {
                FindStep(map, words);
            }
        }
    }
}
