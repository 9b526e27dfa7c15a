// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using RtmSim.Kernel;

namespace agora_rtm;

/// <content>Call invitations.</content>
public sealed partial class RtmClient
{
    private RtmCallManager _callManager;

    /// <summary>
    /// The client's call manager: made at the first call, the same one ever after (B-24). Works
    /// without a login (B-22). A later call with another handler sends all events there (S-54).
    /// </summary>
    /// <param name="eventHandler">The app's handlers; null gives null.</param>
    public RtmCallManager GetRtmCallManager(RtmCallEventHandler eventHandler)
    {
        if (_face is null || _face.IsDisposed || eventHandler is null)
        {
            return null;
        }

        using ThreadGate.Passage passage = _face.Host.Gate.Enter();
        if (_callManager is null)
        {
            _callManager = new RtmCallManager(_face, eventHandler);
        }
        else
        {
            _callManager.Use(eventHandler);
        }

        return _callManager;
    }
}
