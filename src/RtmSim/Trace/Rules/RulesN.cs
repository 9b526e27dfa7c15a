using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about token renewal and expiry.</summary>
internal static class RulesN
{
    public static readonly Rule[] Table =
    {
        new("N-01", "A renewal that succeeds calls back the token that was passed and 0; "
            + "later reconnections present that token.", Documented),
        new("N-02", "RenewToken returns 2, 101 and 102; it calls back 4 for the third call "
            + "in 1 s, 5 expired, 6 invalid, 1 otherwise.", Measured),
        new("N-03", "A token that expires while CONNECTED changes nothing: "
            + "no callback, no disconnect, and all calls work.", Documented),
        new("N-04", "A reconnection with an expired token gives OnTokenExpired, "
            + "and the client stays RECONNECTING.", Documented),
        new("N-05", "With an expired token a reconnection waits for a RenewToken that succeeds, "
            + "or for a logout and a new login.", Documented),
        new("N-06", "OnTokenExpired never comes in CONNECTED or CONNECTING; "
            + "a login with an expired token fails with 6.", Documented),
    };
}
