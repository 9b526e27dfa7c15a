using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about login and logout.</summary>
internal static class RulesC
{
    public static readonly Rule[] Table =
    {
        new("C-01", "An accepted login returns 0; "
            + "the first callback is the state CONNECTING (2) for reason LOGIN (1).", Measured),
        new("C-02", "A login that succeeds gives OnLoginSuccess, "
            + "then CONNECTED (3) for reason LOGIN_SUCCESS (2), nothing between.", Measured),
        new("C-03", "Inside OnLoginSuccess the client counts as logged in: "
            + "a channel can be joined from there.", Measured),
        new("C-04", "A login that fails gives OnLoginFailure, "
            + "then DISCONNECTED (1) for LOGIN_FAILURE (3) or LOGIN_TIMEOUT (4).", Measured),
        new("C-05", "A login without an answer for 12 s fails with code 9 and reason LOGIN_TIMEOUT "
            + "(4), never passing RECONNECTING.", Measured),
        new("C-06", "After a failed login the client is DISCONNECTED and does not retry; "
            + "Login may be called again at once.", Measured),
        new("C-07", "Login in any state but DISCONNECTED calls back 8; "
            + "the state stays, and a login under way goes on.", Measured),
        new("C-08", "A third Login within 1 s on one client calls back 10, "
            + "without a change of state.", Measured),
        new("C-09", "Login codes: 1 unknown, 3 user ID, 4 App ID, 5 token, 6 token expired, "
            + "7 not authorised, 101 not initialised.", Measured),
        new("C-10", "Null, the empty text and the App ID all mean no token; "
            + "without a certificate any other one need only look right.", Measured),
        new("C-11", "With a certificate, a login without a valid token is refused: "
            + "OnLoginFailure, then DISCONNECTED (1) for LOGIN_FAILURE (3).", Documented),
        new("C-12", "A token is for one App ID and user and serves any number of logins in 24 h; "
            + "a login privilege can end it earlier.", Documented),
        new("C-13", "A login as a user who is logged in elsewhere succeeds and "
            + "evicts the older client.", Documented),
        new("C-14", "Logout returns 0, then gives OnLogout(0) and DISCONNECTED (1) for reason "
            + "LOGOUT (6), nothing between.", Measured),
        new("C-15", "Logout in DISCONNECTED returns 0 and calls back OnLogout(102), "
            + "without a change of state.", Measured),
        new("C-16", "Logout works in RECONNECTING and in ABORTED too, "
            + "and ends in DISCONNECTED for reason LOGOUT (6).", Documented),
        new("C-17", "Logout leaves all channels at the service: "
            + "other members get OnMemberLeft, the app no OnLeave.", Measured),
        new("C-18", "Logout ends the user's presence subscriptions "
            + "at the service.", Documented),
        new("C-19", "Logout clears the user's attributes at the service, "
            + "so that the next login starts with none.", Documented),
        new("C-20", "Others see a user go as soon as the logout reaches the "
            + "service, not after 30 s.", Documented),
        new("C-21", "A reconnection never calls OnLoginSuccess; "
            + "the state callback alone tells of it.", Measured),
    };
}
