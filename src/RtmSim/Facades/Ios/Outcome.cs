using RtmSim.Client;
using RtmSim.Protocol;

namespace RtmSim.Facades.Ios;

/// <summary>
/// Which events are results of calls, and so are for completions; all others are for delegates.
/// </summary>
internal static class Outcome
{
    public static bool IsResult(
        ClientEvent happened, out Operation operation, out Failure failure)
    {
        (operation, failure) = happened switch
        {
            LoginSucceeded => (Operation.Login, Failure.None),
            JoinSucceeded => (Operation.JoinChannel, Failure.None),
            ResultEvent result => (result.Operation, result.Failure),
            _ => default,
        };

        // How an invitation ends is no result of a call: the delegate is told (L-11).
        return happened is (LoginSucceeded or JoinSucceeded or ResultEvent)
            and not IInvitationEvent;
    }
}
