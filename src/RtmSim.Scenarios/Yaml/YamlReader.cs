using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RtmSim.Scenarios.Yaml;

/// <summary>
/// Builds the nodes of one document from the parser's events, within <see cref="YamlLimits"/>.
/// An alias is the node it stands for, and counts as often as it is used.
/// </summary>
internal sealed class YamlReader
{
    private readonly SourceKind _kind;
    private readonly Parser _parser;
    private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal);
    private ParsingEvent? _current;
    private int _nodes;

    private YamlReader(string text, SourceKind kind)
    {
        _kind = kind;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The document of a file; null if the file has none.</summary>
    /// <exception cref="YamlFault">The text is no YAML, or more than one may be.</exception>
    public static YamlNode? Read(string text, SourceKind kind)
    {
        try
        {
            return new YamlReader(text, kind).ReadDocument();
        }
        catch (YamlException fault)
        {
            throw ParserFaults.Explain(fault, At(fault.Start), text);
        }
    }

    private YamlNode? ReadDocument()
    {
        Next<StreamStart>();
        if (Advance() is StreamEnd)
        {
            return null;
        }

        YamlNode root = ReadNode(Advance(), depth: 1);
        Next<DocumentEnd>();
        ParsingEvent after = Advance();
        return after is StreamEnd
            ? root
            : throw new YamlFault(
                At(after), $"a second document begins here; a file holds one {_kind.Name}");
    }

    private YamlNode ReadNode(ParsingEvent current, int depth)
    {
        if (depth > YamlLimits.Depth)
        {
            throw TooDeep(At(current));
        }

        Count(1, current);
        if (current is NodeEvent { Tag.IsEmpty: false } tagged and not Scalar { Tag.Value: "!" })
        {
            throw new YamlFault(
                At(tagged),
                $"the tag \"{Words.Short(tagged.Tag.Value)}\" is not part of the language; "
                    + "leave it out");
        }

        switch (current)
        {
            case AnchorAlias alias:
                return ReadAlias(alias, depth);
            case Scalar scalar:
                return Named(scalar, ReadScalar(scalar));
            case SequenceStart start:
                Announce(start);
                return Named(start, ReadList(start, depth));
            case MappingStart start:
                Announce(start);
                return Named(start, ReadMap(start, depth));
            default:
                throw new YamlFault(At(current), "a value is missing here");
        }
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        if (scalar.Value.Length > YamlLimits.ScalarCharacters)
        {
            throw new YamlFault(At(scalar), string.Format(
                CultureInfo.InvariantCulture,
                "a value of {0} characters; at most {1}{2}",
                scalar.Value.Length,
                YamlLimits.ScalarCharacters,
                Instead(_kind.MakerOfLongTexts, "long texts")));
        }

        return new YamlScalar(At(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private YamlList ReadList(SequenceStart start, int depth)
    {
        List<YamlNode> items = new();
        int weight = 1;
        int height = 0;
        for (ParsingEvent next = Advance(); next is not SequenceEnd; next = Advance())
        {
            YamlNode item = ReadNode(next, depth + 1);
            items.Add(item);
            weight += item.Weight;
            height = Math.Max(height, item.Height);
        }

        return new YamlList(At(start), items, weight, height + 1);
    }

    private YamlMap ReadMap(MappingStart start, int depth)
    {
        List<YamlEntry> entries = new();
        Dictionary<string, Position> seen = new(StringComparer.Ordinal);
        int weight = 1;
        int height = 0;
        for (ParsingEvent next = Advance(); next is not MappingEnd; next = Advance())
        {
            if (ReadNode(next, depth + 1) is not YamlScalar key)
            {
                throw new YamlFault(At(next), "a key must be a single word");
            }

            if (!seen.TryAdd(key.Text, At(next)))
            {
                throw new YamlFault(
                    At(next),
                    $"\"{Words.Short(key.Text)}\" comes twice, first at {seen[key.Text]}; "
                        + "leave one out");
            }

            YamlNode value = ReadNode(Advance(), depth + 1);
            entries.Add(new YamlEntry(key, value));
            weight += 1 + value.Weight;
            height = Math.Max(height, value.Height);
        }

        return new YamlMap(At(start), entries, weight, height + 1);
    }

    private YamlNode ReadAlias(AnchorAlias alias, int depth)
    {
        string name = Words.Short(alias.Value.Value);
        if (!_anchors.TryGetValue(alias.Value.Value, out YamlNode? node))
        {
            throw new YamlFault(At(alias), $"*{name} stands for nothing; write &{name} before it");
        }

        if (node is null)
        {
            throw new YamlFault(At(alias), $"*{name} contains itself; write it out");
        }

        if (depth + node.Height - 1 > YamlLimits.Depth)
        {
            throw TooDeep(At(alias));
        }

        Count(node.Weight - 1, alias);
        return node;
    }

    private void Announce(NodeEvent start)
    {
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor.Value] = null;
        }
    }

    private YamlNode Named(NodeEvent start, YamlNode node)
    {
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor.Value] = node;
        }

        return node;
    }

    private void Count(int nodes, ParsingEvent current)
    {
        _nodes += nodes;
        if (_nodes > YamlLimits.Nodes)
        {
            throw new YamlFault(At(current), string.Format(
                CultureInfo.InvariantCulture,
                "more than {0} values with all aliases written out; a {1} is smaller{2}",
                YamlLimits.Nodes,
                _kind.Name,
                Instead(_kind.MakerOfManySteps, "many steps")));
        }
    }

    private ParsingEvent Advance()
    {
        try
        {
            return _parser.MoveNext()
                ? _current = _parser.Current!
                : throw new YamlFault(Position.Start, "the file ends too early");
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException
            or IndexOutOfRangeException)
        {
            // Some texts that are no YAML bring the parser itself out of step.
            throw new YamlFault(
                _current is null ? Position.Start : At(_current.End),
                "not YAML: nothing can be made of what follows here");
        }
    }

    private void Next<T>()
        where T : ParsingEvent
    {
        ParsingEvent current = Advance();
        if (current is not T)
        {
            throw new YamlFault(At(current), "this is not where a document can end or begin");
        }
    }

    private YamlFault TooDeep(Position position) => new(position, string.Format(
        CultureInfo.InvariantCulture,
        "more than {0} levels of nesting; a {1} has a handful",
        YamlLimits.Depth,
        _kind.Name));

    private static string Instead(string? word, string what) =>
        word is null ? string.Empty : $", and {word} makes {what}";

    private static Position At(ParsingEvent current) => At(current.Start);

    private static Position At(Mark mark) =>
        new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}
