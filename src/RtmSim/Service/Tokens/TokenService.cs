using System;
using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Service.Tokens;

/// <summary>A service of a 007 token.</summary>
/// <param name="Type">Which one.</param>
/// <param name="Privileges">What the token allows there.</param>
/// <param name="Texts">The values of its text fields, in the order of their names.</param>
/// <param name="RoleNumber">The role, of the one service that has it.</param>
internal sealed record TokenService(
    ushort Type,
    IReadOnlyList<TokenPrivilege> Privileges,
    IReadOnlyList<byte[]> Texts,
    ushort? RoleNumber)
{
    /// <summary>The name of the one field that is no text.</summary>
    public const string Role = "role";

    private static readonly (string Name, string[] Fields)[] Known =
    {
        ("RTC", new[] { "channel", "user" }),
        ("RTM", new[] { "user" }),
        ("streaming", new[] { "channel", "account" }),
        ("FPA", Array.Empty<string>()),
        ("chat", new[] { "user" }),
        ("FCDN", new[] { "channel", "account" }),
        ("APaaS", new[] { "room", "user", Role }),
    };

    /// <summary>What the service is called.</summary>
    public string Name => Known[Type - 1].Name;

    /// <summary>Its text fields, each with its name.</summary>
    public IEnumerable<(string Name, byte[] Text)> NamedTexts => Known[Type - 1].Fields
        .Where(name => name != Role)
        .Zip(Texts, (name, text) => (name, text));

    /// <summary>
    /// The names of the fields that follow a service's privileges; null if it is not known.
    /// </summary>
    public static IReadOnlyList<string>? FieldsOf(ushort type) =>
        type >= 1 && type <= Known.Length ? Known[type - 1].Fields : null;

    /// <summary>Whether its only text, which is the user of RTM, is this.</summary>
    public bool IsFor(byte[] user) => Texts[0].AsSpan().SequenceEqual(user);
}
