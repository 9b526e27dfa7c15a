using System.Collections.Generic;
using NodaTime;
using RtmSim.Kernel;

namespace RtmSim;

/// <content>Call invitations. Unless told otherwise, a peer lets calls ring.</content>
public sealed partial class ScriptedPeer
{
    private readonly PeerCalls _calls;

    /// <summary>The calls it made and got, in order, each as it stands now.</summary>
    public IReadOnlyList<SeenCall> Calls => _calls.Seen;

    /// <summary>From now on it accepts each call, unless that is over by then.</summary>
    /// <param name="after">How long it lets the call ring, not negative.</param>
    /// <param name="response">What it says (L-08).</param>
    public ScriptedPeer AnswersCalls(Duration after = default, string response = "")
    {
        Preconditions.NotNull(response, nameof(response));
        _calls.Behave(
            Preconditions.NonNegativeTicks(after, nameof(after)),
            call => _calls.Accept(call, response));
        return this;
    }

    /// <summary>From now on it refuses each call, unless that is over by then.</summary>
    /// <param name="after">How long it lets the call ring, not negative.</param>
    /// <param name="response">What it says (L-08).</param>
    public ScriptedPeer RefusesCalls(Duration after = default, string response = "")
    {
        Preconditions.NotNull(response, nameof(response));
        _calls.Behave(
            Preconditions.NonNegativeTicks(after, nameof(after)),
            call => _calls.Refuse(call, response));
        return this;
    }

    /// <summary>
    /// From now on it lets each call ring, which expires after 60 s (L-04). That is the default.
    /// </summary>
    public ScriptedPeer IgnoresCalls()
    {
        _calls.Behave(0, null);
        return this;
    }

    /// <summary>
    /// From now on it logs out while a call rings: the caller hears nothing of it and runs into the
    /// 60 s (S-50).
    /// </summary>
    /// <param name="after">How long it lets the call ring, not negative.</param>
    public ScriptedPeer LeavesDuringCalls(Duration after = default)
    {
        _calls.Behave(
            Preconditions.NonNegativeTicks(after, nameof(after)),
            call =>
            {
                if (PeerCalls.IsRinging(call))
                {
                    GoOffline();
                }
            });
        return this;
    }

    /// <summary>Calls a user, once it is online.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="content">What it says, at most 8 KB (L-06).</param>
    /// <param name="channelId">A channel ID to go with it; empty for none (L-07).</param>
    public ScriptedPeer Call(string userId, string content = "", string channelId = "") =>
        WhenOnline(() => _calls.Call(userId, content, channelId));

    /// <summary>Cancels its open calls to a user.</summary>
    /// <param name="userId">The user.</param>
    public ScriptedPeer CancelCall(string userId) => WhenOnline(() => _calls.Cancel(userId));
}
