namespace DT.Xamarin.Agora;

/// <summary>What a call about an invitation came to (L-02).</summary>
public enum AgoraRtmInvitationApiCallErrorCode : long
{
    /// <summary>It succeeded.</summary>
    Ok = 0,

    /// <summary>An argument is not valid; the SDK spells it so (PR-15).</summary>
    InvalidAugment = 1,

    /// <summary>The invitation was not sent.</summary>
    NotStarted = 2,

    /// <summary>The invitation has ended.</summary>
    AlreadyEnd = 3,

    /// <summary>The invitation was accepted already.</summary>
    AlreadyAccept = 4,

    /// <summary>The invitation was sent already.</summary>
    AlreadySent = 5,
}
