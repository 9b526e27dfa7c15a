using System.Collections.Generic;

namespace RtmSim.Scenarios.Exploring.Campaigns.Reaching;

/// <summary>Error codes that no generated run comes to, each with why.</summary>
internal static class UnreachedCodes
{
    /// <summary>Why no run of any kind comes to a code.</summary>
    public const string Never =
        "No call ends so, whatever the run; the page of error codes says why of each.";

    /// <summary>The codes by reasons.</summary>
    public static IReadOnlyList<OutOfReach> Reasons { get; } = new OutOfReach[]
    {
        new(Never, new[]
        {
            "unity Initialize INIT_ERR_FAILURE (1)",
            "unity Initialize INIT_ERR_INVALID_ARGUMENT (4)",
            "unity Logout LOGOUT_ERR_REJECTED (1)",
            "unity LeaveChannel LEAVE_CHANNEL_ERR_FAILURE (1)",
            "unity CancelUpload CANCEL_MEDIA_ERR_FAILURE (1)",
            "unity CancelDownload CANCEL_MEDIA_ERR_FAILURE (1)",
            "unity SendInvitation INVITATION_API_CALL_ERR_NOT_STARTED (2)",
            "unity SendInvitation INVITATION_API_CALL_ERR_ALREADY_ACCEPT (4)",
            "unity CancelInvitation INVITATION_API_CALL_ERR_ALREADY_ACCEPT (4)",
            "unity CancelInvitation INVITATION_API_CALL_ERR_ALREADY_SENT (5)",
            "unity AcceptInvitation INVITATION_API_CALL_ERR_NOT_STARTED (2)",
            "unity AcceptInvitation INVITATION_API_CALL_ERR_ALREADY_SENT (5)",
            "unity RefuseInvitation INVITATION_API_CALL_ERR_NOT_STARTED (2)",
            "unity RefuseInvitation INVITATION_API_CALL_ERR_ALREADY_SENT (5)",
            "ios Logout Rejected (1)",
            "ios LeaveChannel Failure (1)",
            "ios SendInvitation NotStarted (2)",
            "ios SendInvitation AlreadyAccept (4)",
            "ios CancelInvitation AlreadyAccept (4)",
            "ios CancelInvitation AlreadySent (5)",
            "ios AcceptInvitation AlreadySent (5)",
            "ios RefuseInvitation AlreadySent (5)",
        }),
        new("It takes an invitation that the callee's app made itself.", new[]
        {
            "ios AcceptInvitation NotStarted (2)",
            "ios RefuseInvitation NotStarted (2)",
        }),
        new(
            "A client without an App ID gets no invitation, and those of runs answer only what "
                + "they got.",
            new[]
            {
                "unity AcceptInvitation 101",
                "unity RefuseInvitation 101",
                "ios AcceptInvitation 101",
                "ios RefuseInvitation 101",
            }),
    };
}
