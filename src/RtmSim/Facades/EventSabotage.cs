using RtmSim.Client;

namespace RtmSim.Facades;

/// <summary>Does to an event what a planted bug does.</summary>
/// <param name="target">The client whose app is told.</param>
/// <param name="receiver">The object of the SDK that has the handler.</param>
/// <param name="happened">What it is told.</param>
/// <param name="post">Tells an app something, whichever it is.</param>
internal delegate void EventSabotage(
    ICallbackTarget target, object receiver, ClientEvent happened, PostEvent post);

/// <summary>Has an app told of an event after the call that is running.</summary>
/// <param name="target">The client whose app is told.</param>
/// <param name="receiver">The object of the SDK that has the handler.</param>
/// <param name="happened">What it is told.</param>
internal delegate void PostEvent(ICallbackTarget target, object receiver, ClientEvent happened);
