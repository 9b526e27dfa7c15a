using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Client;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Network;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>Users who call each other at random while everything goes wrong around them.</summary>
internal sealed class CallStorm : IDisposable
{
    private static readonly string[] UserIds = { "alice", "bob", "carol" };

    private readonly World _world;
    private readonly SimRandom _random;
    private readonly bool _hasFaults;
    private readonly List<StormUser> _users = new();

    public CallStorm(Face face, int seed, bool hasFaults)
    {
        _hasFaults = hasFaults;
        _random = SimRandom.Fork((ulong)seed, "calls");
        _world = World.Start(face, Options(seed));
        foreach (string userId in UserIds)
        {
            Enter(userId);
        }

        _world.AdvanceMs(1_000);
    }

    public World World => _world;

    /// <summary>All there ever were, also those whose process is gone.</summary>
    public List<StormUser> Everybody { get; } = new();

    public void Rage(int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            int place = Draw(_users.Count);
            if (_hasFaults && Draw(3) == 0)
            {
                Disturb(place);
            }
            else
            {
                Act(_users[place]);
            }

            _world.AdvanceMs(Draw(4) == 0 ? Draw(6_000) : Draw(60));
        }
    }

    /// <summary>All is well again, and every time limit passes.</summary>
    public void Calm()
    {
        _world.Service.EndOutage();
        foreach (string userId in UserIds)
        {
            _world.Network.Restore(userId);
            _world.Network.Unclog(userId);
            _world.Service.Unban(userId);
            foreach (string other in UserIds.Where(other => other != userId))
            {
                _world.Network.Between(userId, other).Restore();
            }
        }

        _world.AdvanceMs(300_000);
    }

    public void Dispose() => _world.Dispose();

    private int Draw(int below) => (int)_random.NextBelow(below);

    private SimulationOptions Options(int seed) => new()
    {
        Seed = (ulong)seed,
        Network = _hasFaults
            ? new NetworkOptions { Jitter = Duration.FromMilliseconds(Draw(40)), Loss = 0.02 }
            : new NetworkOptions(),
        Client = new ClientOptions
        {
            InvitationsAtLogout = (InvitationsAtLogout)Draw(2),
            PendingAtLogout = (PendingAtLogout)Draw(3),
            CancelInvitationsOnCallerLogout = Draw(2) == 0,
            InvitationExpiryStart = (InvitationExpiryStart)Draw(2),
            AcceptCallsWhileConnecting = Draw(2) == 0,
        },
        Unity = new UnityOptions { OneCallbackPerFrame = Draw(4) == 0 },
    };

    private void Enter(string userId)
    {
        StormUser user = new(_world, userId);
        _users.Add(user);
        Everybody.Add(user);
        user.Test.Login();
    }

    private void Act(StormUser user)
    {
        switch (Draw(8))
        {
            case < 3:
                user.Call(UserIds[Draw(UserIds.Length)]);
                break;
            case < 5:
                user.WithGot(Draw, (calls, call) => calls.Accept(call));
                break;
            case 5:
                user.WithGot(Draw, (calls, call) => calls.Refuse(call));
                break;
            default:
                user.WithMade(Draw, (calls, call) => calls.Cancel(call));
                break;
        }
    }

    private void Disturb(int place)
    {
        StormUser user = _users[place];
        string userId = user.Test.UserId;
        string other = UserIds.First(each => each != userId);
        switch (Draw(16))
        {
            case 0:
                _world.Network.Cut(userId, lasting: Duration.FromMilliseconds(Draw(45_000)));
                break;
            case 1:
                _world.Network[userId].Cut((Direction)Draw(2));
                break;
            case 2:
                _world.Network[userId].Clog((Direction)Draw(2));
                break;
            case < 6:
                _world.Network.Restore(userId);
                _world.Network.Unclog(userId);
                break;
            case 6:
                _world.Network.Between(userId, other).Cut(
                    lasting: Duration.FromMilliseconds(Draw(20_000)));
                break;
            case 7:
                _world.Network.Between(userId, other).SetLatency(
                    Duration.FromMilliseconds(Draw(3_000)));
                break;
            case 8:
                _world.Service.Outage(Duration.FromMilliseconds(Draw(10_000)));
                break;
            case 9:
                _world.Service.Kick(userId);
                break;
            case 10:
                _world.Service.SlowAnswers(Duration.FromMilliseconds(Draw(2) * Draw(4_000)));
                break;
            case 11:
                user.Test.SlowCallbacks(
                    Duration.FromMilliseconds(Draw(2) * Draw(2_000)));
                break;
            case 12:
                user.Test.Logout();
                break;
            case 13:
                user.Test.Logout();
                _world.AdvanceMs(500);
                user.Test.Login();
                break;
            case 14:
                user.Test.Login();
                break;
            default:
                Replace(place);
                break;
        }
    }

    /// <summary>Another device logs in, or the process ends and begins anew.</summary>
    private void Replace(int place)
    {
        StormUser former = _users[place];
        _users.RemoveAt(place);
        switch (Draw(3))
        {
            case 0:
                former.IsGone = true;
                former.Test.Dispose();
                break;
            case 1:
                former.IsGone = true;
                former.Test.Crash();
                break;
        }

        Enter(former.Test.UserId);
    }
}
