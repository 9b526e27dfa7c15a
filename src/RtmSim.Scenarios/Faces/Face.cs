using System;
using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Faces;

/// <summary>
/// An SDK as scenarios see it: what its calls and callbacks are named, and how a user of it acts.
/// </summary>
internal abstract class Face
{
    /// <summary>The field of a call that is its return value.</summary>
    public const string ReturnsName = "returns";

    public abstract string Name { get; }

    public abstract IReadOnlyList<EventShape> Callbacks { get; }

    public abstract IReadOnlyList<EventShape> Calls { get; }

    /// <summary>The names of connection states, as <c>state</c> expectations write them.</summary>
    public abstract Field State { get; }

    /// <summary>The names of invitation states of both sides.</summary>
    public abstract Field InvitationState { get; }

    /// <summary>Every field that an expectation can name.</summary>
    public IEnumerable<Field> Fields => Callbacks.Concat(Calls)
        .SelectMany(shape => shape.Fields)
        .Append(State)
        .Append(InvitationState);

    /// <summary>What a trace calls the making of a client.</summary>
    public abstract string NewClient { get; }

    /// <summary>The handlers that an app of this SDK can leave out, by name.</summary>
    public abstract IReadOnlyList<string> Handlers { get; }

    /// <summary>What an app leaves out for a callback to reach nobody.</summary>
    public abstract string HandlerOf(string callback);

    /// <summary>Makes the client of a user, in the current simulation.</summary>
    /// <param name="user">The user.</param>
    /// <param name="simulation">Where.</param>
    /// <param name="called">
    /// Called inside each handler of the app before it calls anything itself: the callback is the
    /// last event of the trace.
    /// </param>
    public abstract IActor NewActor(ScenarioUser user, Simulation simulation, Action called);
}
