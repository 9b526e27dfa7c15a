using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace RtmSim;

/// <summary>The members of option records, and how they and their values are written.</summary>
internal static class OptionMembers
{
    /// <summary>The members that can be set, by name.</summary>
    /// <param name="record">The type of the record.</param>
    /// <param name="except">Members that are left out.</param>
    public static IEnumerable<PropertyInfo> Of(Type record, IReadOnlyList<string> except) => record
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(member => member.CanWrite && !except.Contains(member.Name))
        .OrderBy(member => member.Name, StringComparer.Ordinal);

    /// <summary>LoginTimeout as loginTimeout.</summary>
    public static string Camel(string name) =>
        char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>LinuxServer as linux-server.</summary>
    public static string Kebab(string name) => string.Concat(name.Select((c, i) =>
        char.IsUpper(c) ? (i == 0 ? string.Empty : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
