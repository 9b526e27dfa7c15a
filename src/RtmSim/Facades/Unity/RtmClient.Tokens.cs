// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using RtmSim.Facades;
using RtmSim.Facades.Unity;
using RtmSim.Protocol;

namespace agora_rtm;

/// <content>Token renewal.</content>
public sealed partial class RtmClient
{
    /// <summary>
    /// Gives the service another token for this login. OnRenewTokenResult comes after 20 ms; on
    /// success reconnections use the new token (N-01), otherwise the old one stays. While
    /// RECONNECTING with a link, a good token lets the reconnection finish 250 ms after its
    /// result; without a link the call waits, and fails with 1 after 10 s (S-59).
    /// </summary>
    /// <param name="token">The new token. Its form is not looked at here (S-59).</param>
    /// <returns>
    /// 0, or at once: 2 null or empty, 101, 102, -7. Called back: 1 no answer or no login
    /// privilege, 4 more than 2 in 1 s, 5 expired, 6 not one for this App ID and user (N-02).
    /// </returns>
    public int RenewToken(string token) => Call(
        UnityNames.RenewToken,
        new CallArguments(("token", token)),
        Operation.RenewToken,
        client => client.Renewals.Renew(token));
}
