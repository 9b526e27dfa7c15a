using RtmSim.Protocol;

namespace RtmSim.Service.Tokens;

/// <summary>What a login with a token comes to, and why.</summary>
/// <param name="Verdict">None if it succeeds.</param>
/// <param name="Reason">Why, for people; it names nothing out of the token but times.</param>
internal readonly record struct TokenFinding(Failure Verdict, string Reason);
