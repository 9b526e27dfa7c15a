using System;
using System.Collections.Generic;
using NodaTime;
using RtmSim.Client;

namespace RtmSim.Scenarios;

/// <summary>A client in a scenario: one device of a user.</summary>
/// <param name="Name">What the file calls it.</param>
/// <param name="Id">The user ID it logs in with.</param>
/// <param name="App">The project it belongs to; only clients of one project meet (B-02).</param>
public sealed record ScenarioUser(string Name, string Id, string App)
{
    /// <summary>The project of users that name none.</summary>
    public const string DefaultApp = "app";

    /// <summary>The SDK of users that name none.</summary>
    public const string DefaultFace = "unity";

    internal const int AppIdLength = 32;

    /// <summary>
    /// The project's App ID: its name, filled up to the 32 characters needed, unless the file gives
    /// one as it is.
    /// </summary>
    public string AppId { get; init; } = Fill(App);

    /// <summary>The SDK it has: <c>unity</c> or <c>ios</c>.</summary>
    public string Face { get; init; } = DefaultFace;

    /// <summary>The handlers that its app does not attach: what they would tell is lost.</summary>
    public IReadOnlyList<string> Without { get; init; } = Array.Empty<string>();

    /// <summary>
    /// Whether its app gets the call manager, without which it hears of no invitation (S-54).
    /// </summary>
    public bool HasCallManager { get; init; } = true;

    /// <summary>Whose rate limits its SDK has; null for those of the file.</summary>
    public LimitsProfile? Limits { get; init; }

    /// <summary>
    /// What its logins present where a step names no token: a token as it is, or one that is issued
    /// then; null for none.
    /// </summary>
    public string? Token { get; init; }

    /// <summary>
    /// How far ahead the clock of its device is, behind if negative: tokens that its steps issue
    /// carry that time. In whole seconds.
    /// </summary>
    public Duration Clock { get; init; }

    internal static string Fill(string app) => app.PadRight(AppIdLength, '-');
}
