using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about what the simulator had to choose.</summary>
internal static class RulesS
{
    public static readonly Rule[] Table =
    {
        new("S-01", "Timers, latencies and time stamps are all virtual; "
            + "nothing happens unless time is moved.", Assumed),
        new("S-02", "Checks come in this order: disposed, initialised, logged in, arguments; "
            + "then rate, object state, service.", Measured),
        new("S-03", "A failure of the first checks is only returned; "
            + "a later one returns 0 and is only called back.", Measured),
        new("S-04", "A channel send without membership fails with 1 before its rate is looked "
            + "at, and uses no budget.", Measured),
        new("S-05", "1 KB is 1024 bytes, and a limit that must not be exceeded accepts "
            + "exactly its own value.", Measured),
        new("S-06", "IDs are equal only if all their bytes are: "
            + "no folding of case or Unicode, no trimming.", Assumed),
        new("S-07", "Random choices come from the simulation's seed: "
            + "the same seed and calls draw the same members.", Assumed),
        new("S-08", "An App ID must be 32 bytes long, or initialisation fails with 3; "
            + "Login calls back 4 for one that is not known.", Measured),
        new("S-09", "Events of one instant run in the order they were scheduled; "
            + "an answer at the instant of its time-out is in time.", Assumed),
        new("S-10", "A call returns before any callback that it causes runs, "
            + "also with zero latency.", Measured),
        new("S-11", "Undelivered callbacks are not limited unless the options say so; "
            + "then the oldest of all clients is dropped.", Assumed),
        new("S-12", "Dispose inside a callback is put off until the callback has ended, "
            + "and recorded as an error of the app.", Assumed),
        new("S-13", "An exception out of a callback does not stop later ones; "
            + "the call that moved time throws it at its end.", Assumed),
        new("S-14", "State changes before its callbacks run: "
            + "in OnLoginSuccess the client is CONNECTED, in OnLogout DISCONNECTED.", Measured),
        new("S-15", "By default one way takes 10 ms, a login 250 ms, a peer message 20 ms, "
            + "its result 40 ms and a logout 500 ms.", Measured),
        new("S-16", "Messages of one sender arrive in the order sent, "
            + "and all members of a channel see its messages in one order.", Assumed),
        new("S-17", "A token with the App ID at its 4th character or 007 in front goes to the "
            + "service: 5 invalid, then 7 no privilege, then 6.", Measured),
        new("S-18", "A login without a link waits in CONNECTING and completes 250 ms after the "
            + "link is back, or fails at 12 s.", Measured),
        new("S-19", "Logout during a login ends it: OnLogout(0) and DISCONNECTED follow at once, "
            + "and no login callback.", Measured),
        new("S-20", "A logout ends after 500 ms, with or without a link; "
            + "until then Logout and other calls give 102, Login gives 8.", Measured),
        new("S-21", "Neither a logout nor an eviction nor a ban gives an "
            + "OnLeave; only Leave does.", Assumed),
        new("S-22", "Calls unanswered when a logout completes fail with 1, "
            + "in call order, before OnLogout.", Assumed),
        new("S-23", "An eviction or ban does not end unanswered calls; "
            + "they run into their time-outs.", Assumed),
        new("S-24", "When two logins of one user overlap, "
            + "the one later at the service evicts the other, which succeeds first.", Assumed),
        new("S-25", "A client evicted while RECONNECTING learns it when its link is back, "
            + "and goes to ABORTED for reason 8.", Assumed),
        new("S-26", "A ban moves a client to ABORTED for reason 7; "
            + "a banned user's login fails with 7 and ends for reason 7.", Assumed),
        new("S-27", "An evicted client keeps its channels as joined until Logout: "
            + "calls time out, Join gives 6, Leave gives 0.", Assumed),
        new("S-28", "An eviction ends the older client's subscriptions, keeps attributes, and "
            + "hands its undelivered messages to the newer client.", Assumed),
        new("S-29", "A login after an own logout or Dispose is an ordinary "
            + "login that evicts nobody.", Assumed),
        new("S-30", "A message to a peer without a link waits for it; "
            + "at the 30 s mark it is stored (4) or dropped (3).", Assumed),
        new("S-31", "An end-call text is the prefix, a valid channel ID and more, "
            + "with underscores between; any other returns 7.", Documented),
        new("S-32", "A message to one's own user ID is allowed and "
            + "arrives like any other.", Assumed),
        new("S-33", "An empty text, or raw data of no bytes, "
            + "may be sent like any other message.", Measured),
        new("S-34", "Messages are stored for unknown users too; "
            + "stored ones come after OnLoginSuccess and CONNECTED, once each.", Assumed),
        new("S-35", "Silence begins with the 513th member: "
            + "its join and its leave are not reported, the leave from 512 is.", Assumed),
        new("S-36", "A new member count is reported at once if the interval is over, "
            + "else at its end and only if it differs.", Measured),
        new("S-37", "Leave during a join gives OnLeave(0) at once; "
            + "the join ends without a callback and frees its place.", Measured),
        new("S-38", "Joins and leaves missed while RECONNECTING are not repeated; "
            + "a count per channel follows if it differs.", Assumed),
        new("S-39", "The service takes a channel message also when there is no other "
            + "member; the result is 0.", Assumed),
        new("S-40", "An empty list returns 2; counts and states keep the order asked, "
            + "repeats too, member lists that of joining.", Measured),
        new("S-41", "A subscription's result comes before its states, in call order; "
            + "then each change is one callback; lists keep the order.", Assumed),
        new("S-42", "Bad keys, values and lists of attributes return 3; "
            + "what is too large calls back 4 and uses the rate budget.", Measured),
        new("S-43", "No attributes are an empty list, unknown keys are left out; "
            + "the order is that of the first set, or of the keys asked.", Assumed),
        new("S-44", "Attribute calls copy their arguments: "
            + "what happens to arrays and objects later has no effect.", Assumed),
        new("S-45", "A channel's attributes go after 120 s without members, counted from the "
            + "last leave or the first write to the empty channel.", Assumed),
        new("S-46", "OnAttributesUpdated goes to all members, the caller included, "
            + "after the caller's result, also if nothing changed.", Assumed),
        new("S-47", "Own attributes are read from the service; "
            + "a restored copy is there before CONNECTED is reported.", Assumed),
        new("S-48", "Refuse returns 4 while an acceptance waits for its confirmation; "
            + "Accept and Refuse return 3 for a foreign invitation.", Assumed),
        new("S-49", "Invitations arrive after 20 ms; a cancel or refusal shows when the service "
            + "took it; of two that cross, its first one counts.", Assumed),
        new("S-50", "A logout, eviction or ban fails the user's open invitations: own ones with "
            + "4, received ones with 1; the other side hears nothing.", Assumed),
        new("S-51", "Clocks of invitations run on in RECONNECTING; what was missed comes after "
            + "the return, if the invitation is still open there.", Assumed),
        new("S-52", "An acceptance is sent again each second and given up after 5 s, "
            + "with 1 if the last try found the caller offline, else 2.", Documented),
        new("S-53", "Send without a login returns 0 and fails with 4 afterwards; "
            + "a bad callee ID returns 1, with or without a login.", Measured),
        new("S-54", "The SDK acknowledges invitations without a call manager too; "
            + "the handler given last gets the events.", Assumed),
        new("S-55", "Invitations use no message budget, "
            + "and any number may be open.", Assumed),
        new("S-56", "Invitations that have ended stay readable "
            + "until they are disposed.", Assumed),
        new("S-57", "A transfer carries 4 MB a second, stalls and resumes with the link, and goes "
            + "by full seconds; an empty file calls back 2.", Assumed),
        new("S-58", "Log settings and parameters are recorded and have no effect; "
            + "files are written only if the options say so.", Assumed),
        new("S-59", "RenewToken answers after 20 ms, in RECONNECTING too, which then ends 250 ms "
            + "later; without a link it fails with 1 after 10 s.", Assumed),
        new("S-60", "The request ID that an app passes by value is ignored; "
            + "the callback carries the SDK's own number.", Measured),
        new("S-61", "The message budget is a fixed 3 s window that its first send opens; "
            + "all other budgets are sliding logs.", Measured),
        new("S-62", "A budget counts the calls that pass its limiter: "
            + "three quick joins of one channel give success, 6 and 8.", Measured),
        new("S-63", "Budgets last as long as the client: "
            + "logout, eviction, reconnection and disposed channels do not reset them.", Measured),
        new("S-64", "A Login that is answered 8 or refused at once is not counted; "
            + "any other is, whatever it comes to.", Measured),
        new("S-65", "A loss counts from the cut: RECONNECTING at 4 s, unreachable at 6 s, "
            + "offline at 30 s, unless the link is back by then.", Measured),
        new("S-66", "A reconnection starts when the link is back and takes 250 ms, "
            + "then the user is ONLINE; a cut meanwhile gives no callback.", Assumed),
        new("S-67", "After a reconnection: CONNECTED, presence differences, "
            + "missed peer messages, missed channel messages, counts, waiting results.", Assumed),
        new("S-68", "Missed channel messages come oldest first: "
            + "the newest 32 of the last 30 s, without the user's own.", Assumed),
        new("S-69", "A rejoin after the 30 s mark gives OnMemberCountUpdated but no "
            + "OnJoinSuccess, and uses no budget.", Documented),
        new("S-70", "A loss of under 4 s only delays traffic: "
            + "nothing is lost or overtaken, and timers of calls go on.", Assumed),
        new("S-71", "While the whole service is away all links are down, "
            + "and nobody comes closer to unreachable or offline.", Assumed),
        new("S-72", "Calls unanswered at a Dispose get no callback; "
            + "what was sent before it takes effect at the service.", Assumed),
        new("S-73", "Calls while CONNECTING return 102; "
            + "they wait for the login only if the options say so.", Measured),
        new("S-74", "Messages sent in RECONNECTING wait and leave in call order after CONNECTED, "
            + "each within 10 s of its call.", Documented),
        new("S-75", "While a project is without the RTM service its logins fail with 2 and its "
            + "reconnections wait; its sessions go on.", Assumed),
        new("S-76", "Dispose takes no virtual time in any state, "
            + "though the real call holds its thread for about 0.5 s.", Assumed),
        new("S-77", "A cut in one direction is a loss to the client after 4 s; "
            + "the service counts its 30 s only if nothing reaches it.", Assumed),
        new("S-78", "Loss shows as delay, since the connection is reliable: "
            + "200 ms for a packet's first loss, then twice as long each.", Assumed),
        new("S-79", "A clogged link holds traffic while neither side takes it for lost: "
            + "calls time out, the client stays CONNECTED.", Assumed),
        new("S-80", "A join that timed out is taken back at the service, "
            + "so that no member stays whom nobody knows.", Assumed),
        new("S-81", "A test can have a call answered with a code and no other effect, "
            + "its answer lost, or calls worked on later.", Assumed),
        new("S-82", "A kick ends a session as a ban does, once: "
            + "after a logout the user may log in again at once.", Assumed),
        new("S-83", "What a test writes at the service goes the way of a client's write, "
            + "without a caller and a result.", Assumed),
        new("S-84", "Two users can be cut off from each other: the service holds their messages, "
            + "and passes them on in order later.", Assumed),
        new("S-85", "A crashed process says no goodbye and gets no callback; "
            + "the service only hears nothing of it any more.", Assumed),
        new("S-86", "An iOS object made with the constructor that takes nothing has no client or "
            + "App ID behind it: its calls are told 101.", Assumed),
        new("S-87", "A connection that an attempt to return has begun is lost as one that stands: "
            + "4 s after the link, what was on its way with it.", Assumed),
    };
}
