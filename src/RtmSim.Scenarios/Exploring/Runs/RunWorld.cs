using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Recording;

namespace RtmSim.Scenarios.Exploring.Runs;

/// <summary>What the actions of a run act on: its simulation and its users' clients.</summary>
internal sealed class RunWorld
{
    /// <summary>What every project signs its tokens with, once it has a certificate.</summary>
    public const string Certificate = "0123456789abcdef0123456789abcdef";

    private readonly ScenarioUser[] _users;
    private readonly IActor?[] _actors;
    private readonly string?[] _tokens;
    private readonly List<ScenarioUser> _owners = new();
    private readonly List<string> _certified = new();
    private readonly List<int> _echoes = new();
    private readonly List<(string Word, object Of, Action Heal)> _toHeal = new();

    public RunWorld(GeneratedRun run, Simulation simulation, IAppSeat? seat)
    {
        Simulation = simulation;
        Seat = seat;
        _users = run.Users.ToArray();
        if (run.HasApp)
        {
            JoinTheApp();
        }

        _actors = new IActor?[_users.Length];
        _tokens = new string?[_users.Length];
        for (int i = run.HasApp ? 1 : 0; i < _users.Length; i++)
        {
            (int place, ScenarioUser user) = (i, _users[i]);
            Make(i, () => _actors[place] = FaceTable.Of(user).NewActor(user, simulation, Nothing));
        }
    }

    public Simulation Simulation { get; }

    /// <summary>The app under test; null if there is none.</summary>
    public IAppSeat? Seat { get; }

    /// <summary>The users' clients of now; a process that begins anew has another.</summary>
    public IEnumerable<IActor> Actors => _actors.OfType<IActor>();

    /// <summary>Whose each client is, in order of construction.</summary>
    public IReadOnlyList<ScenarioUser> Owners => _owners;

    /// <summary>The latency that links have at the start.</summary>
    public Duration UsualLatency => Simulation.Options.Network.Latency
        ?? LatencyTable.Of(Simulation.Options.LatencyProfile).OneWay;

    public IActor this[int user] => _actors[user] ?? throw new InvalidOperationException(
        $"{_users[user].Name} is the app under test, which acts by itself.");

    /// <summary>The link of a user's client, or the links of all clients of the app.</summary>
    public LinkControl LinkOf(int user) =>
        _actors[user]?.Link ?? Simulation.Network[_users[user].Id];

    /// <summary>What tells a user's client of now from a former one.</summary>
    public object ClientOf(int user) => (object?)_actors[user]?.Core ?? _users[user].Id;

    public ScenarioUser UserAt(int user) => _users[user];

    /// <summary>Another process of a user begins.</summary>
    public void Restart(int user) => Make(user, this[user].Restart);

    /// <summary>A user sends back what it gets, but not what others send back.</summary>
    public void Echo(int user)
    {
        _echoes.Add(user);
        this[user].Echo(IsEcho);
    }

    /// <summary>Something was broken, which can be healed.</summary>
    /// <param name="word">How it was broken.</param>
    /// <param name="of">What was broken: what is said of the same last counts.</param>
    /// <param name="heal">Heals it.</param>
    public void ToHeal(string word, object of, Action heal)
    {
        _toHeal.RemoveAll(each => each.Word == word && each.Of.Equals(of));
        _toHeal.Add((word, of, heal));
    }

    /// <summary>Heals all that is broken, what was broken last first.</summary>
    public void Heal()
    {
        for (int i = _toHeal.Count - 1; i >= 0; i--)
        {
            _toHeal[i].Heal();
        }

        _toHeal.Clear();
    }

    public bool HasCertificate(string appId) => _certified.Contains(appId);

    public void SetCertificate(string appId, bool has)
    {
        _certified.Remove(appId);
        if (has)
        {
            _certified.Add(appId);
        }

        Simulation.Service.SetCertificate(appId, has ? Certificate : null);
    }

    /// <summary>A token that a user's project issues now.</summary>
    public string Issue(ScenarioUser user, TokenOptions options)
    {
        string token = Simulation.Service.IssueToken(user.AppId, user.Id, options);
        _tokens[Array.IndexOf(_users, user)] = token;
        return token;
    }

    /// <summary>The token that was last issued for a user.</summary>
    public string? LastTokenOf(int user) => _tokens[user];

    /// <summary>The media ID that an upload gave; the name itself if none did.</summary>
    public string MediaIdOf(string name)
    {
        foreach (IActor actor in Actors)
        {
            if (actor.FindMediaId(name) is { } mediaId)
            {
                return mediaId;
            }
        }

        return name;
    }

    /// <summary>Users may have logged in with another ID than their own.</summary>
    private bool IsEcho(string userId) => _echoes.Any(user =>
        _users[user].Id == userId || this[user].Core.Sessions.UserId == userId);

    /// <summary>All users belong to the project of the app's first client.</summary>
    private void JoinTheApp()
    {
        string project = Simulation.Service.Project.Of(null, "the app's project");
        for (int i = 0; i < _users.Length; i++)
        {
            _users[i] = _users[i] with { AppId = project };
        }

        _owners.AddRange(Simulation.Trace
            .Where(RecordedUsers.IsConstruction)
            .Select(_ => _users[0]));
    }

    private static void Nothing()
    {
    }

    /// <summary>Makes a client that has the user's own limits.</summary>
    private void Make(int user, Action make)
    {
        _owners.Add(_users[user]);
        if (_users[user].Limits is null)
        {
            make();
            return;
        }

        Simulation.Users.UseLimits(_users[user].Limits);
        make();
        Simulation.Users.UseLimits(null);
    }
}
