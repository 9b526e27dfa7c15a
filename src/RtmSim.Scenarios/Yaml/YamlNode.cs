using System;
using System.Collections.Generic;

namespace RtmSim.Scenarios.Yaml;

/// <summary>A value in a YAML file, with its place.</summary>
internal abstract class YamlNode
{
    protected YamlNode(Position position, int weight, int height)
    {
        Position = position;
        Weight = weight;
        Height = height;
    }

    public Position Position { get; }

    /// <summary>How many nodes there are from here down, with aliases written out.</summary>
    public int Weight { get; }

    /// <summary>How many levels there are from here down, with aliases written out.</summary>
    public int Height { get; }

    /// <summary>What a message calls it.</summary>
    public abstract string Kind { get; }

    /// <summary>The node with each scalar put through a function; itself if none changes.</summary>
    public abstract YamlNode Map(Func<YamlScalar, YamlNode> change);
}

/// <summary>A single value; whether it is a number or a word is for its reader to say.</summary>
internal sealed class YamlScalar : YamlNode
{
    public YamlScalar(Position position, string text, bool isPlain)
        : base(position, weight: 1, height: 1)
    {
        Text = text;
        IsPlain = isPlain;
    }

    public string Text { get; }

    /// <summary>Written without quotes.</summary>
    public bool IsPlain { get; }

    /// <summary>Nothing at all, or what YAML has for it.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null";

    public override string Kind => IsNull ? "nothing" : "a single value";

    public override YamlNode Map(Func<YamlScalar, YamlNode> change) => change(this);
}

/// <summary>A list.</summary>
internal sealed class YamlList : YamlNode
{
    public YamlList(Position position, IReadOnlyList<YamlNode> items, int weight, int height)
        : base(position, weight, height) => Items = items;

    public IReadOnlyList<YamlNode> Items { get; }

    public override string Kind => "a list";

    public override YamlNode Map(Func<YamlScalar, YamlNode> change)
    {
        bool same = true;
        YamlNode[] items = new YamlNode[Items.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Items[i].Map(change);
            same &= items[i] == Items[i];
        }

        return same ? this : new YamlList(Position, items, Weight, Height);
    }
}

/// <summary>Keys with values, in the order of the file; no key comes twice.</summary>
internal sealed class YamlMap : YamlNode
{
    public YamlMap(Position position, IReadOnlyList<YamlEntry> entries, int weight, int height)
        : base(position, weight, height) => Entries = entries;

    public IReadOnlyList<YamlEntry> Entries { get; }

    public override string Kind => "a group of keys";

    public YamlEntry? Find(string key)
    {
        foreach (YamlEntry entry in Entries)
        {
            if (entry.Key.Text == key)
            {
                return entry;
            }
        }

        return null;
    }

    public override YamlNode Map(Func<YamlScalar, YamlNode> change)
    {
        bool same = true;
        YamlEntry[] entries = new YamlEntry[Entries.Count];
        for (int i = 0; i < entries.Length; i++)
        {
            YamlEntry entry = Entries[i];
            entries[i] = entry with { Value = entry.Value.Map(change) };
            same &= entries[i].Value == entry.Value;
        }

        return same ? this : new YamlMap(Position, entries, Weight, Height);
    }
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
