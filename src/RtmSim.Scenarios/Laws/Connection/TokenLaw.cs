using RtmSim.Client;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Connection;

/// <summary>A token's expiry shows in a reconnection, and nowhere else.</summary>
internal sealed class TokenLaw : Judge
{
    public static readonly Law Law = new(
        "token-expiry-while-reconnecting",
        "The app hears that its token has expired only while it reconnects.",
        new[] { "N-03", "N-04", "N-06", "D-09" }, judgesRecordings: true, _ => new TokenLaw());

    public override ulong Wants => Acts.Of(Act.TokenExpired);

    public override void See(Observation seen)
    {
        if (seen.Who is { } who
            && !who.Misses(Act.StateTold)
            && who.Told != ConnectionState.Reconnecting)
        {
            Report($"{seen.Name} heard that its token expired while {who.Told}.", seen.Sequence);
        }
    }
}
