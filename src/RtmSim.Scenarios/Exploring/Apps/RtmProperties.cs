using System;
using RtmSim.Kernel;

namespace RtmSim.Scenarios.Exploring.Apps;

/// <summary>Properties of apps: what holds whatever happens around them.</summary>
public static class RtmProperties
{
    /// <summary>
    /// A property of an app. Its user does what <see cref="AppProperty{TApp}.Do"/> names, in any
    /// order and at any time, while other users, the network and the service do as they like.
    /// </summary>
    /// <typeparam name="TApp">The app, or whatever the test sees of it.</typeparam>
    /// <param name="start">
    /// Starts the app in a simulation, which is current; called for each run anew.
    /// </param>
    /// <param name="userId">The user who signs in with it.</param>
    /// <param name="appId">
    /// Its project; null for that of the client it makes when it starts. Other users belong to it.
    /// </param>
    public static AppProperty<TApp> ForApp<TApp>(
        Func<Simulation, TApp> start, string userId = "alice", string? appId = null)
        where TApp : class => new(
            Preconditions.NotNull(start, nameof(start)),
            Preconditions.NotNull(userId, nameof(userId)),
            appId);
}
