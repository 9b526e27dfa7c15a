using System.Collections.Generic;

namespace RtmSim.Scenarios.Tests.Laws;

/// <summary>Deviations of the platform, and the clause that finds each.</summary>
internal static class PlantedDeviations
{
    public static IReadOnlyList<(string Deviation, string Clause)> All { get; } =
    [
        ("duplicate delivery", "no message twice"),
        ("early time-out", "no time-out too early"),
        ("late time-out", "no call without its result in time"),
        ("missing result", "no call without its result in time"),
        ("message to a non-member", "channels are for members"),
        ("wrong order", "messages in order"),
        ("result before delivery", "no confirmation before delivery"),
        ("delivery after logout", "only the connected hear of others"),
        ("delivery after leave", "what has left a channel hears nothing of it"),
        ("delivery after kick", "only the connected hear of others"),
        ("delivery after the release", "a released client hears nothing"),
        ("wrong state transition", "states follow the table"),
        ("state reported twice", "each state is told once"),
        ("state not reported", "each state is told once"),
        ("state before its result", "a login that succeeds is connected"),
        ("result without its state", "results of sessions come before their states"),
        ("rate limit refused under", "rate limits are exact"),
        ("rate limit accepted over", "rate limits are exact"),
        ("size accepted over", "message sizes are exact"),
        ("wrong code", "codes of the right kind"),
        ("refusal called back", "codes of the right kind"),
        ("invitation expired early", "invitations last as long as they should"),
        ("invitation expired late", "invitations last as long as they should"),
        ("two ends of an invitation", "a call in an invitation ends once"),
        ("ended incompatible", "both sides of an invitation agree"),
        ("presence wrong", "presence comes out right"),
        ("presence told twice", "presence is news"),
        ("attribute read back wrong", "attributes are read as written"),
        ("member count wrong", "lists of members are right"),
        ("member event twice", "members come and go once"),
        ("reused message ID", "numbers are never used again"),
        ("time goes back", "time does not go back"),
        ("result twice", "no result without a call"),
        ("result without a call", "no result without a call"),
        ("join without being connected", "only the connected hear of others"),
        ("lost message", "no message lost"),
        ("link loss noticed late", "lost links are noticed in time"),
        ("let in with an expired token", "tokens end when they should"),
        ("stored message kept too long", "stored messages expire"),
        ("message that was not sent", "messages arrive as they were sent"),
    ];
}
