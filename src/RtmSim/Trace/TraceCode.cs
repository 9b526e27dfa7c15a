using System.Globalization;

namespace RtmSim.Tracing;

/// <summary>A return value or error code: the number an app sees, and the number's name.</summary>
/// <param name="Number">The number.</param>
/// <param name="Name">The enum member, or null where the number has no name.</param>
public sealed record TraceCode(long Number, string? Name)
{
    /// <summary>
    /// What ended so, such as <c>JoinChannel</c>; null for a code that is no operation's own, such
    /// as the 0 of a call that was taken.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>Name and number, such as <c>LOGIN_ERR_TIMEOUT (9)</c>.</summary>
    public override string ToString()
    {
        string number = Number.ToString(CultureInfo.InvariantCulture);
        return Name is null ? number : $"{Name} ({number})";
    }
}
