using NodaTime;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Actions;

/// <summary>What a login or renewal presents.</summary>
/// <param name="Text">A token as it is; null for one that is issued then.</param>
/// <param name="Lifetime">How long the issued one is good for.</param>
/// <param name="Version">Its format.</param>
internal sealed record TokenChoice(
    string? Text, Duration Lifetime = default, TokenVersion Version = TokenVersion.V006)
{
    public static readonly TokenChoice None = new(string.Empty);

    /// <summary>The token; none where the project cannot issue any.</summary>
    public string In(RunWorld world, int user)
    {
        if (Text is not null)
        {
            return Text;
        }

        ScenarioUser of = world.UserAt(user);
        return !world.HasCertificate(of.AppId)
            ? string.Empty
            : world.Issue(of, new TokenOptions
            {
                Version = Version,
                IssuedAt = world.Simulation.Now + of.Clock,
                Lifetime = Lifetime,
            });
    }
}
