using RtmSim.Protocol;

namespace RtmSim.Scenarios.Tests.Exploring.Planted;

/// <content>Call invitations.</content>
internal static partial class PlantedBugs
{
    private const string OneCall =
        """
          - { at: 1s, call: { user: alice, to: bob } }
        """;

    private const string AcceptedCall =
        OneCall + "\n" +
        """
          - { at: 2s, accept-call: { user: bob, from: alice } }
        """;

    private static PlantedBug[] Invitations =>
    [
        new("invitation-expires-early", ["L-04"], Due("/invitation expiry", -Second), OneCall),
        new("invitation-expires-late", ["L-04"], Due("/invitation expiry", Second), OneCall),
        new(
            "invitation-never-expires", ["L-04", "L-11"],
            Due("/invitation expiry", 1_000_000 * Second), OneCall),
        new(
            "acceptance-lost", ["L-05"],
            Sent<InvitationAnswerPush>(answer => answer.IsAccepted ? null : answer),
            AcceptedCall),
        new("confirmation-lost", ["L-05"], Sent<InvitationConfirmedPush>(_ => null), AcceptedCall),
        new(
            "refusal-taken-for-acceptance", ["L-01"],
            Sent<InvitationAnswerPush>(answer =>
                new InvitationAnswerPush(answer.Call, isAccepted: true, answer.Response)),
            OneCall + "\n" +
            """
              - { at: 2s, refuse-call: { user: bob, from: alice } }
            """),
        new(
            "cancel-not-passed-on", ["L-01", "S-49"], Sent<InvitationCanceledPush>(_ => null),
            OneCall + "\n" +
            """
              - { at: 2s, cancel-call: { user: alice, to: bob } }
            """),
        new(
            "content-of-a-call-lost", ["L-08"],
            Sent<InvitePush>(invite => new InvitePush(
                invite.Call, invite.CallerId, invite.Text with { Content = string.Empty },
                invite.SentAt)),
            """
              - { at: 1s, call: { user: alice, to: bob, content: hello } }
            """),
        new(
            "unanswered-call-given-up-early", ["L-03"],
            Due("/invitation time-out", -Second),
            """
              - { at: 1s, call: { user: alice, to: carol } }
            """),
    ];
}
