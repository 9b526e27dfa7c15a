using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Running;

namespace RtmSim.Scenarios.Steps;

/// <summary>What steps act on: the simulation, and the clients of the file's users.</summary>
internal sealed class StepWorld
{
    private readonly List<IActor> _actors = new();
    private readonly List<ScenarioUser> _owners = new();
    private readonly List<string> _echoes = new();

    /// <summary>Makes a world without clients.</summary>
    /// <param name="simulation">Where.</param>
    /// <param name="triggers">What steps wait for.</param>
    /// <param name="come">Told when it has come.</param>
    public StepWorld(
        Simulation simulation, IReadOnlyList<Trigger> triggers, Action<Trigger> come)
    {
        Simulation = simulation;
        Happenings = new Happenings(simulation, _owners, triggers, come);
    }

    public Simulation Simulation { get; }

    /// <summary>What steps wait for.</summary>
    public Happenings Happenings { get; }

    /// <summary>Whose each client is, in order of construction.</summary>
    public IReadOnlyList<ScenarioUser> Owners => _owners;

    /// <summary>Whether a step has ended the run.</summary>
    public bool HasStopped { get; private set; }

    public IActor this[ScenarioUser user] => Find(user) ?? throw new InvalidOperationException(
        $"{user.Name} has not started yet: its step `start` must come before.");

    /// <summary>The media ID of an upload that some user of the file has done.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name yet.</exception>
    public string MediaIdOf(string name) => _actors
        .Select(actor => actor.FindMediaId(name))
        .FirstOrDefault(mediaId => mediaId is not null)
        ?? throw new InvalidOperationException(
            $"No upload named \"{name}\" has succeeded by now; a later step can use it, or "
            + "mediaId names any ID.");

    /// <summary>Makes the client of a user that has none.</summary>
    public void Start(ScenarioUser user)
    {
        if (Find(user) is not null)
        {
            throw new InvalidOperationException(
                $"{user.Name} has started already: `restart` begins another process.");
        }

        _owners.Add(user);
        Make(
            user,
            () => _actors.Add(FaceTable.Of(user).NewActor(
                user, Simulation, () => Happenings.OnCalled(user))));
    }

    /// <summary>A user's process begins anew: what its new client does is the user's.</summary>
    public void Restart(ScenarioUser user)
    {
        IActor actor = this[user];
        _owners.Add(user);
        Make(user, actor.Restart);
    }

    /// <summary>A user sends back what it gets, but not what others send back.</summary>
    public void Echo(ScenarioUser user)
    {
        _echoes.Add(user.Id);
        this[user].Echo(_echoes.Contains);
    }

    /// <summary>Rounds of steps begin, until something happens.</summary>
    public void Begin(Trigger until) => Happenings[until].Begin();

    /// <summary>
    /// The last round is over, when all that falls due at its last moment has come.
    /// </summary>
    public void End(Trigger until) =>
        Simulation.After(Duration.Zero, () => Happenings[until].End());

    /// <summary>Nothing else is done in this run.</summary>
    public void Stop() => HasStopped = true;

    /// <summary>Makes a client that has the user's own limits.</summary>
    private void Make(ScenarioUser user, Action make)
    {
        Simulation.Users.UseLimits(user.Limits);
        make();
        Simulation.Users.UseLimits(null);
    }

    private IActor? Find(ScenarioUser user) => _actors.FirstOrDefault(actor => actor.User == user);
}
