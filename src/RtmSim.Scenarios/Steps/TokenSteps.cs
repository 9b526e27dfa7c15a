using NodaTime;
using RtmSim.Scenarios.Language;
using static RtmSim.Scenarios.Steps.StepArguments;

namespace RtmSim.Scenarios.Steps;

/// <summary>Certificates of projects, and the tokens made with them.</summary>
internal static class TokenSteps
{
    public static readonly Argument<Duration> Issue = new(
        "issue", ArgumentTypes.Duration,
        "a token that the project issues now, good for so long, in place of token");

    public static readonly Argument<TokenVersion> Version = new(
        "version", ArgumentTypes.Name<TokenVersion>(), "the format of the issued token");

    /// <summary>As a user's token: each login has a new one.</summary>
    private const string IssuedByItself = "issue";

    private static readonly Duration Day = Duration.FromHours(24);

    private static readonly Argument<string> Token = new(
        "token", ArgumentTypes.Text, "the new token; empty if left out");

    private static readonly Argument<string> Certificate = new(
        "certificate", ArgumentTypes.Text, "the certificate; none if left out");

    private static readonly Argument<string> Denied = new(
        "token", ArgumentTypes.Text, "the token", isRequired: true);

    private static readonly Argument<bool> IsDenied = new(
        "denied", ArgumentTypes.Flag, "whether it is on the list; true if left out");

    private static readonly Argument<bool> Enabled = new(
        "enabled", ArgumentTypes.Flag, "whether the project has it", isRequired: true);

    public static readonly StepKind Renew = new(
        "renew",
        "calls RenewToken",
        new ArgumentSet(User, Token, Issue, Version),
        (world, values) => world[values.Get(User)].RenewToken(
            TokenIn(world, values, Token) ?? string.Empty));

    public static readonly StepKind SetCertificate = new(
        "set-certificate",
        "gives the user's project a certificate, or takes it away",
        new ArgumentSet(User, Certificate),
        (world, values) => world.Simulation.Service.SetCertificate(
            values.Get(User).AppId,
            values.Has(Certificate) ? values.Get(Certificate) : null));

    public static readonly StepKind Deny = new(
        "deny-token",
        "puts a token on the deny list of the user's project, or takes it off",
        new ArgumentSet(User, Denied, IsDenied),
        (world, values) => world.Simulation.Service.DenyToken(
            values.Get(User).AppId, values.Get(Denied), values.Get(IsDenied, true)));

    public static readonly StepKind SetRtm = new(
        "set-rtm",
        "takes the RTM service away from the user's project, or gives it back",
        new ArgumentSet(User, Enabled),
        (world, values) => world.Simulation.Service.SetRtmEnabled(
            values.Get(User).AppId, values.Get(Enabled)));

    /// <summary>
    /// The token a step names, or one that is issued now for the step's user; null for neither.
    /// </summary>
    public static string? TokenIn(
        StepWorld world, ArgumentValues values, Argument<string> token) => values.Has(Issue)
        ? Issued(world, values, values.Get(Issue))
        : values.Get(token, null);

    /// <summary>What a login of a user presents: its step's token, or the user's own.</summary>
    public static string TokenOfLogin(
        StepWorld world, ArgumentValues values, Argument<string> token)
    {
        string? own = values.Get(User).Token;
        return TokenIn(world, values, token)
            ?? (own == IssuedByItself ? Issued(world, values, Day) : own ?? string.Empty);
    }

    private static string Issued(StepWorld world, ArgumentValues values, Duration lifetime)
    {
        ScenarioUser user = values.Get(User);
        return world.Simulation.Service.IssueToken(user.AppId, user.Id, new TokenOptions
        {
            Version = values.Get(Version, TokenVersion.V006),
            IssuedAt = world.Simulation.Now + user.Clock,
            Lifetime = lifetime,
        });
    }
}
