using System;
using System.Linq;
using agora_rtm;
using DT.Xamarin.Agora;
using NUnit.Framework;
using UnityCallText = SampleChat.CallText;
using UnitySendCodes = SampleChat.SendCodes;
using UnityStatusText = SampleChat.StatusText;

namespace SampleChat.Ios.Tests;

public sealed class WordsTests
{
    /// <summary>Both SDKs number alike, so both editions say the same of each number.</summary>
    [Test]
    public void Words_ForEachCode_AreThoseOfTheUnityEdition()
    {
        AssertSame(
            n => StatusText.Of((AgoraRtmConnectionState)n),
            n => UnityStatusText.Of((CONNECTION_STATE)n));
        AssertSame(
            n => StatusText.OfAbort((AgoraRtmConnectionChangeReason)n),
            n => UnityStatusText.OfAbort((CONNECTION_CHANGE_REASON)n));
        AssertSame(
            n => StatusText.Of((AgoraRtmLoginErrorCode)n),
            n => UnityStatusText.Of((LOGIN_ERR_CODE)n));
        AssertSame(
            n => StatusText.Of((AgoraRtmJoinChannelErrorCode)n),
            n => UnityStatusText.Of((JOIN_CHANNEL_ERR)n));
        AssertSame(
            n => SendCodes.ToOutcome((AgoraRtmSendPeerMessageErrorCode)n).Problem,
            n => UnitySendCodes.ToOutcome((PEER_MESSAGE_ERR_CODE)n).Problem);
        AssertSame(
            n => SendCodes.ToOutcome((AgoraRtmSendChannelMessageErrorCode)n).Problem,
            n => UnitySendCodes.ToOutcome((CHANNEL_MESSAGE_ERR_CODE)n).Problem);
        AssertSame(
            n => CallText.Of("bob", (AgoraRtmLocalInvitationErrorCode)n),
            n => UnityCallText.Of("bob", (LOCAL_INVITATION_ERR_CODE)n));
        AssertSame(
            n => CallText.Of((AgoraRtmInvitationApiCallErrorCode)n),
            n => UnityCallText.Of((INVITATION_API_CALL_ERR_CODE)n));
    }

    private static void AssertSame(Func<int, string?> ios, Func<int, string?> unity)
    {
        int[] numbers = [.. Enumerable.Range(0, 12), 101, 102, 103];

        Assert.That(numbers.Select(ios), Is.EqualTo(numbers.Select(unity)));
    }
}
