using NodaTime;

namespace RtmSim;

/// <summary>
/// How <see cref="ServiceControl.IssueToken"/> makes a token. The defaults give one of 24 h.
/// </summary>
public sealed record TokenOptions
{
    /// <summary>The format. Default 006.</summary>
    public TokenVersion Version { get; init; } = TokenVersion.V006;

    /// <summary>When it is issued; null, the default, for now. In whole seconds.</summary>
    public Instant? IssuedAt { get; init; }

    /// <summary>
    /// How long the user can log in with it, in whole seconds from its issue. Default 24 h, and
    /// more has no effect (C-12).
    /// </summary>
    public Duration Lifetime { get; init; } = Duration.FromHours(24);

    /// <summary>
    /// Whether it has the privilege to log in; without it a login fails with 7. Default true.
    /// </summary>
    public bool CanLogin { get; init; } = true;
}
