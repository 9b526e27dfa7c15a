using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Kernel;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.InFlight;

/// <summary>Random traffic over links that come and go: what must hold all the same.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class StormTests(Face face)
{
    private const string StillAlive = "still alive";

    private static readonly string[] UserIds = { "alice", "bob", "carol" };

    [Test]
    [Rule("E-01", "G-01", "S-16", "S-22")]
    public void Traffic_OverBadLinks_ArrivesAtMostOnceInOrderWithOneResultEach(
        [Range(1, 10)] int seed)
    {
        using World world = World.Start(face, new SimulationOptions
        {
            Seed = (ulong)seed,
            Network = new NetworkOptions { Jitter = Duration.FromMilliseconds(30), Loss = 0.02 },
        });
        Storm storm = new(world, seed);

        storm.Rage(steps: 300);
        storm.Calm();

        storm.CheckResults();
        storm.CheckDeliveries();
    }

    private sealed class Storm
    {
        private readonly World _world;
        private readonly SimRandom _random;
        private readonly List<TestUser> _users = new();
        private readonly List<string> _taken = new();
        private int _lastText;

        public Storm(World world, int seed)
        {
            _world = world;
            _random = SimRandom.Fork((ulong)seed, "storm");
            foreach (string userId in UserIds)
            {
                TestUser user = world.User(userId);
                user.Login();
                _users.Add(user);
            }

            world.AdvanceMs(10_000);
            _users.ForEach(user => user.Channel("room").Join());
            world.AdvanceMs(4_900);
        }

        public void Rage(int steps)
        {
            for (int i = 0; i < steps; i++)
            {
                Step(_users[Draw(_users.Count)]);
                _world.AdvanceMs(Draw(4) == 0 ? Draw(3_000) : Draw(60));
            }
        }

        public void Calm()
        {
            _users.ForEach(user => _world.Network.Restore(user.UserId));
            _world.AdvanceMs(120_000);
            _users.ForEach(user => user.Login());
            _world.AdvanceMs(10_000);
            _users.ForEach(user => user.Send(user.UserId, StillAlive));
            _world.AdvanceMs(10_000);
        }

        public void CheckResults()
        {
            // Texts are numbered, so that none is sent twice; refused ones are answered at once.
            Assert.That(
                _users.SelectMany(user => user.Answered).Where(_taken.Contains),
                Is.EquivalentTo(_taken));
        }

        public void CheckDeliveries()
        {
            string[] received = [.. _users.SelectMany(Received)];
            Assert.That(received, Is.Unique);
            foreach (IGrouping<string, string> stream in received.GroupBy(
                line => line.Substring(0, line.LastIndexOf(' '))))
            {
                Assert.That(
                    stream.Select(line => int.Parse(line.Substring(line.LastIndexOf(' ')))),
                    Is.Ordered.Ascending,
                    stream.Key);
            }

            foreach (TestUser user in _users)
            {
                Assert.That(user.Log.Texts.Last(), Is.EqualTo("Sent(0)"), user.UserId);
            }
        }

        private int Draw(int below) => (int)_random.NextBelow(below);

        private void Step(TestUser user)
        {
            string text = $"{++_lastText}";
            switch (Draw(14))
            {
                case 0:
                    _world.Network.Cut(user.UserId);
                    break;
                case 1:
                    _world.Network[user.UserId].Cut(
                        Draw(2) == 0 ? Direction.Up : Direction.Down);
                    break;
                case 2:
                case 3:
                    _world.Network.Restore(user.UserId);
                    break;
                case 4:
                case 5:
                case 6:
                case 7:
                    Send(user, UserIds[Draw(UserIds.Length)], text);
                    break;
                case 8 or 9 or 10 or 11:
                    SendToRoom(user, text);
                    break;
                case 12 when Draw(3) == 0:
                    user.Logout();
                    break;
                case 12 or 13:
                    user.Login();
                    user.Channel("room").Join();
                    break;
            }
        }

        private void Send(TestUser user, string peerId, string text)
        {
            bool offline = Draw(2) == 0;
            TestMessage message = user.CreateMessage($"{peerId} {text}");
            Note(message, user.Send(peerId, message, offline));
        }

        private void SendToRoom(TestUser user, string text)
        {
            TestMessage message = user.CreateMessage($"room {text}");
            Note(message, user.Channel("room").Send(message));
        }

        private void Note(TestMessage message, int code)
        {
            if (code == 0)
            {
                _taken.Add(message.GetText());
            }
        }

        /// <summary>Only messages have a colon in the log.</summary>
        private static IEnumerable<string> Received(TestUser user) => user.Log.Texts
            .Where(line => line.Contains(": ") && !line.EndsWith(StillAlive))
            .Select(line => $"{user.UserId} < {line}");
    }
}
