using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Faces;

namespace RtmSim.Scenarios.Steps;

/// <summary>What steps act on: the simulation, and a client for each user of the file.</summary>
internal sealed class StepWorld
{
    private readonly IActor[] _actors;
    private readonly List<ScenarioUser> _owners;
    private readonly List<string> _echoes = new();

    /// <summary>Makes a client for each user.</summary>
    /// <param name="simulation">Where.</param>
    /// <param name="users">The users of the file.</param>
    /// <param name="owners">Told whose each client is, in order of construction.</param>
    public StepWorld(
        Simulation simulation, IReadOnlyList<ScenarioUser> users, List<ScenarioUser> owners)
    {
        _owners = owners;
        _owners.AddRange(users);
        Simulation = simulation;
        _actors = users
            .Select(user => FaceTable.Of(user).NewActor(user, simulation))
            .ToArray();
    }

    public Simulation Simulation { get; }

    public IActor this[ScenarioUser user] => _actors.First(actor => actor.User == user);

    /// <summary>The media ID of an upload that some user of the file has done.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name yet.</exception>
    public string MediaIdOf(string name) => _actors
        .Select(actor => actor.FindMediaId(name))
        .FirstOrDefault(mediaId => mediaId is not null)
        ?? throw new InvalidOperationException(
            $"No upload named \"{name}\" has succeeded by now; a later step can use it, or "
            + "mediaId names any ID.");

    /// <summary>A user's process begins anew: what its new client does is the user's.</summary>
    public void Restart(ScenarioUser user)
    {
        _owners.Add(user);
        this[user].Restart();
    }

    /// <summary>A user sends back what it gets, but not what others send back.</summary>
    public void Echo(ScenarioUser user)
    {
        _echoes.Add(user.Id);
        this[user].Echo(_echoes.Contains);
    }
}
