using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NodaTime;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Reading;

/// <summary>
/// Makes an option record from keys that are its members' names, lowerCamel, so that a new option
/// is in the language by being there.
/// </summary>
internal static class OptionBinder
{
    /// <summary>The type of a key that holds a whole option record.</summary>
    /// <param name="except">Members that have a key of their own elsewhere.</param>
    public static ArgumentType<T> Type<T>(params string[] except)
        where T : class, new()
    {
        IReadOnlyList<(PropertyInfo Member, Argument Key)> members = Members(typeof(T), except);
        ArgumentSet keys = new(members.Select(each => each.Key).ToArray());
        return new ArgumentType<T>(
            "a group of options",
            keys.Schema,
            (YamlNode node, ReadContext context, out T value) =>
            {
                value = new T();
                ArgumentValues? values = keys.Read(node, context, "the options");
                if (values is not null)
                {
                    Bind(values, value, members);
                }

                return values is not null;
            });
    }

    /// <summary>A key for each member that can be set.</summary>
    public static IReadOnlyList<(PropertyInfo Member, Argument Key)> Members(
        Type record, IReadOnlyList<string> except) => OptionMembers.Of(record, except)
        .Select(member => (member, KeyOf(member)))
        .ToArray();

    private static void Bind(
        ArgumentValues values, object options,
        IReadOnlyList<(PropertyInfo Member, Argument Key)> members)
    {
        foreach ((PropertyInfo member, Argument key) in members)
        {
            if (values.Has(key))
            {
                member.SetValue(options, key.ValueIn(values));
            }
        }
    }

    private static Argument KeyOf(PropertyInfo member)
    {
        string name = OptionMembers.Camel(member.Name);
        string help = $"see {member.DeclaringType!.Name}.{member.Name}";
        Type type = member.PropertyType;
        if (type.IsEnum)
        {
            MethodInfo make = typeof(OptionBinder).GetMethod(
                nameof(EnumKey), BindingFlags.NonPublic | BindingFlags.Static)!;
            return (Argument)make.MakeGenericMethod(type)
                .Invoke(null, new object[] { name, help })!;
        }

        return type == typeof(bool) ? new Argument<bool>(name, ArgumentTypes.Flag, help)
            : type == typeof(Duration) ? new Argument<Duration>(name, ArgumentTypes.Duration, help)
            : type == typeof(int) || type == typeof(int?)
                ? new Argument<int>(name, ArgumentTypes.Int, help)
            : type == typeof(string) ? new Argument<string>(name, ArgumentTypes.Text, help)
            : throw new NotSupportedException($"{help}: files have no form for {type}.");
    }

    private static Argument EnumKey<T>(string name, string help)
        where T : struct, Enum => new Argument<T>(name, ArgumentTypes.Name<T>(), help);
}
