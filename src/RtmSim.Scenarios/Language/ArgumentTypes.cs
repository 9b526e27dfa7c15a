using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Language;

/// <summary>The kinds of values that keys of the language take.</summary>
internal static class ArgumentTypes
{
    public static readonly ArgumentType<string> Text = new("a text", Forms.Text, ReadText);

    public static readonly ArgumentType<IReadOnlyList<string>> Texts =
        new("a list of texts", Forms.Texts, ReadTexts);

    public static readonly ArgumentType<bool> Flag =
        new("true or false", Forms.Flag, ReadFlag);

    public static readonly ArgumentType<Duration> Duration = new(
        "a duration",
        Forms.Pattern("duration", $"A duration: {Durations.Forms}", Durations.Pattern),
        ReadDuration);

    /// <summary>A duration in whole seconds, in either direction.</summary>
    public static readonly ArgumentType<Duration> Shift = new(
        "a shift of a clock, such as +10m or -30s",
        Forms.Pattern(
            "shift", "How far a clock is off, such as +10m or -30s", $"[+-]?{Durations.Pattern}"),
        ReadShift);

    public static readonly ArgumentType<ulong> Seed =
        new("a whole number", Forms.Whole(0), ReadSeed);

    public static readonly ArgumentType<Instant> Instant = new(
        "a moment, such as 2021-01-01T00:00:00Z",
        Forms.Pattern(
            "moment", "A moment from 1970 on, such as 2021-01-01T00:00:00Z", Forms.Instant),
        ReadInstant);

    public static readonly ArgumentType<double> Loss =
        new("a chance from 0 up to below 1", LossSchema, ReadLoss);

    public static readonly ArgumentType<byte[]> Hex = new(
        "bytes in hexadecimal",
        Forms.Pattern(
            "bytes", "Bytes in hexadecimal, such as 00ff10", "([0-9A-Fa-f]{2})*",
            canBeNumber: true),
        ReadHex);

    public static readonly ArgumentType<ScenarioUser> User =
        new("a user of the file", Forms.Text, ReadUser);

    public static readonly ArgumentType<IReadOnlyList<ScenarioUser>> Users =
        new("a list of users of the file", Forms.Texts, ReadUsers);

    public static readonly ArgumentType<int> Int =
        new("a whole number from 0 up", Forms.Whole(0, int.MaxValue), ReadInt);

    /// <summary>Whatever stands there, for a reader that knows more.</summary>
    public static ArgumentType<YamlNode> Node(WriteSchema schema) => new(
        "a value",
        schema,
        (YamlNode node, ReadContext _, out YamlNode value) =>
        {
            value = node;
            return true;
        });

    /// <summary>A group of keys, none of them wrong.</summary>
    /// <param name="name">As a message puts it.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="what">What the group belongs to, for messages.</param>
    /// <param name="schema">Its schema, if that is not the one of the keys.</param>
    public static ArgumentType<ArgumentValues> Group(
        string name, ArgumentSet keys, string what, WriteSchema? schema = null) => new(
            name,
            schema ?? keys.Schema,
            (YamlNode node, ReadContext context, out ArgumentValues value) =>
                keys.Read(node, context, what, out value))
        {
            Keys = keys,
        };

    /// <summary>A whole number within bounds, both inclusive.</summary>
    public static ArgumentType<long> Whole(long min, long max)
    {
        string name = string.Format(
            CultureInfo.InvariantCulture, "a whole number from {0} to {1}", min, max);
        return new ArgumentType<long>(
            name,
            Forms.Whole(min, max == long.MaxValue ? null : max),
            (YamlNode node, ReadContext context, out long value) =>
            {
                value = 0;
                return ReadText(node, context, name, out string text)
                    && ((long.TryParse(
                            text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                            out value)
                        && value >= min && value <= max)
                    || Wrong(node, context, text, name));
            });
    }

    /// <summary>A member of an enum, written like-this.</summary>
    public static ArgumentType<T> Name<T>()
        where T : struct, Enum
    {
        T[] members = (T[])Enum.GetValues(typeof(T));
        string[] names = members.Select(member => OptionMembers.Kebab(member.ToString())).ToArray();
        string type = Words.Either(names);
        return new ArgumentType<T>(
            type,
            book => book.Define(OptionMembers.Kebab(typeof(T).Name), Forms.Words(names)),
            (YamlNode node, ReadContext context, out T value) =>
            {
                value = default;
                if (!ReadText(node, context, type, out string text))
                {
                    return false;
                }

                int found = Array.IndexOf(names, text);
                value = found >= 0 ? members[found] : default;
                return found >= 0 || Wrong(node, context, text, type);
            });
    }

    /// <summary>A single value; anything else is reported as not being what is expected.</summary>
    public static bool ReadText(
        YamlNode node, ReadContext context, string expected, out string text)
    {
        text = string.Empty;
        if (node is YamlScalar { IsNull: false } scalar)
        {
            text = scalar.Text;
            return true;
        }

        string hint = node is YamlMap { Entries: { Count: 1 } entries }
            && entries[0] is { Value: YamlScalar { IsNull: true }, Key: { } name }
            && Scope.IsName(name.Text)
                ? $"; a value by name has quotes: \"{{{name.Text}}}\""
                : string.Empty;
        return context.Refuse(node, $"{node.Kind} where {expected} should be{hint}");
    }

    private static bool ReadText(YamlNode node, ReadContext context, out string value) =>
        ReadText(node, context, "a text", out value);

    private static bool ReadTexts(
        YamlNode node, ReadContext context, out IReadOnlyList<string> value)
    {
        IReadOnlyList<YamlNode> items = node is YamlList list ? list.Items : new[] { node };
        List<string> texts = new();
        bool all = true;
        foreach (YamlNode item in items)
        {
            all &= ReadRange(item, context, "a list of texts", texts);
        }

        value = texts;
        return all;
    }

    /// <summary>A text, or as many as its range stands for.</summary>
    public static bool ReadRange(
        YamlNode node, ReadContext context, string expected, List<string> texts)
    {
        if (!ReadText(node, context, expected, out string text))
        {
            return false;
        }

        texts.AddRange(Ranges.Expand(text, out string? fault));
        return fault is null || context.Refuse(node, fault);
    }

    private static bool ReadFlag(YamlNode node, ReadContext context, out bool value)
    {
        value = false;
        if (!ReadText(node, context, "true or false", out string text))
        {
            return false;
        }

        value = text == "true";
        return text is "true" or "false" || Wrong(node, context, text, "true or false");
    }

    private static bool ReadDuration(YamlNode node, ReadContext context, out Duration value)
    {
        value = NodaTime.Duration.Zero;
        if (!ReadText(node, context, "a duration", out string text))
        {
            return false;
        }

        Duration? parsed = Durations.Parse(text, out string fault);
        value = parsed ?? value;
        return parsed is not null || context.Refuse(node, fault);
    }

    private static bool ReadInstant(YamlNode node, ReadContext context, out Instant value)
    {
        value = default;
        if (node is YamlScalar scalar)
        {
            ParseResult<Instant> read = InstantPattern.ExtendedIso.Parse(scalar.Text);
            value = read.Success ? read.Value : default;
            if (read.Success && value >= NodaConstants.UnixEpoch)
            {
                return true;
            }
        }

        return context.Refuse(
            node, "a moment from 1970 on is wanted, written like 2021-01-01T00:00:00Z");
    }

    private static bool ReadShift(YamlNode node, ReadContext context, out Duration value)
    {
        value = NodaTime.Duration.Zero;
        if (!ReadText(node, context, "a shift of a clock, such as +10m or -30s", out string text))
        {
            return false;
        }

        bool isBack = text.StartsWith("-", StringComparison.Ordinal);
        bool isSigned = isBack || text.StartsWith("+", StringComparison.Ordinal);
        Duration? parsed = Durations.Parse(isSigned ? text.Substring(1) : text, out string fault);
        if (parsed is not { } shift)
        {
            return context.Refuse(node, fault);
        }

        value = isBack ? -shift : shift;
        return shift.BclCompatibleTicks % TimeSpan.TicksPerSecond == 0
            || Wrong(node, context, text, "a shift in whole seconds");
    }

    private static bool ReadSeed(YamlNode node, ReadContext context, out ulong value)
    {
        value = 0;
        return ReadText(node, context, "a whole number", out string text)
            && (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
                || Wrong(node, context, text, "a whole number from 0 up"));
    }

    private static bool ReadInt(YamlNode node, ReadContext context, out int value)
    {
        value = 0;
        return ReadText(node, context, "a whole number", out string text)
            && (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
                || Wrong(node, context, text, "a whole number from 0 up"));
    }

    private static bool ReadLoss(YamlNode node, ReadContext context, out double value)
    {
        const string expected = "a chance from 0 up to below 1, such as 0.05";
        value = 0;
        return ReadText(node, context, expected, out string text)
            && ((double.TryParse(
                    text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
                && value is >= 0 and < 1)
            || Wrong(node, context, text, expected));
    }

    private static JsonObject LossSchema(SchemaBook book)
    {
        JsonObject number = new()
        {
            ["type"] = "number",
            ["minimum"] = 0,
            ["exclusiveMaximum"] = 1,
        };
        WriteSchema quoted = Forms.Pattern("chance", "A chance in quotes", @"0*(\.[0-9]*)?");
        return Forms.AnyOf(number, quoted(book));
    }

    private static bool ReadHex(YamlNode node, ReadContext context, out byte[] value)
    {
        const string expected = "bytes in hexadecimal, such as 00ff10";
        value = Array.Empty<byte>();
        if (!ReadText(node, context, expected, out string text))
        {
            return false;
        }

        if (text.Length % 2 != 0 || !text.All(Uri.IsHexDigit))
        {
            return Wrong(node, context, text, expected);
        }

        value = Enumerable.Range(0, text.Length / 2)
            .Select(i => byte.Parse(
                text.Substring(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            .ToArray();
        return true;
    }

    private static bool ReadUser(YamlNode node, ReadContext context, out ScenarioUser value)
    {
        value = null!;
        return ReadText(node, context, "a user of the file", out string text)
            && FindUser(node, context, text, out value);
    }

    private static bool ReadUsers(
        YamlNode node, ReadContext context, out IReadOnlyList<ScenarioUser> value)
    {
        bool all = ReadTexts(node, context, out IReadOnlyList<string> names);
        List<ScenarioUser> users = new();
        foreach (string name in names)
        {
            all &= FindUser(node, context, name, out ScenarioUser user);
            users.Add(user);
        }

        value = users;
        return all;
    }

    private static bool FindUser(
        YamlNode node, ReadContext context, string text, out ScenarioUser value)
    {
        value = null!;
        if (context.Users is null)
        {
            return false;
        }

        ScenarioUser? user = context.Users.FirstOrDefault(candidate => candidate.Name == text);
        value = user!;
        return user is not null || context.Refuse(
            node, Words.Unknown("user", text, context.Users.Select(known => known.Name)));
    }

    private static bool Wrong(YamlNode node, ReadContext context, string text, string expected) =>
        context.Refuse(node, $"\"{Words.Short(text)}\" where {expected} should be");
}
