using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Kernel;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.InFlight;

/// <summary>Users come and go over links that come and go: in the end all agree.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class MembershipStormTests(Face face)
{
    private static readonly string[] UserIds = { "alice", "bob", "carol", "dave" };

    [Test]
    [Rule("H-01", "F-21", "S-36", "S-38", "S-69")]
    public void Membership_OverBadLinks_IsInTheEndTheSameForAll([Range(1, 10)] int seed)
    {
        using World world = World.Start(face, new SimulationOptions
        {
            Seed = (ulong)seed,
            Network = new NetworkOptions { Jitter = Duration.FromMilliseconds(30), Loss = 0.02 },
        });
        SimRandom random = SimRandom.Fork((ulong)seed, "storm");
        TestUser[] users = UserIds.Select(userId => world.User(userId)).ToArray();

        for (int i = 0; i < 200; i++)
        {
            Step(world, random, users[random.NextBelow(users.Length)]);
            world.AdvanceMs(random.NextBelow(random.NextBelow(4) == 0 ? 8_000 : 100));
        }

        string[] members = Settle(world, users);

        foreach (TestUser user in users.Where(user => members.Contains(user.UserId)))
        {
            string[] texts = [.. user.Log.Texts];
            Assert.That(
                texts.Last(text => text.StartsWith("Count(")),
                Is.EqualTo($"Count({members.Length})"), user.UserId);
            Assert.That(texts.Last(), Does.StartWith("Members("), user.UserId);
            Assert.That(
                texts.Last()[8..].Split(';')[0].Split(','), Is.EquivalentTo(members));
        }
    }

    private static void Step(World world, SimRandom random, TestUser user)
    {
        switch (random.NextBelow(10))
        {
            case 0:
                world.Network.Cut(user.UserId);
                break;
            case 1:
                world.Network[user.UserId].Cut(
                    random.NextBelow(2) == 0 ? Direction.Up : Direction.Down);
                break;
            case 2 or 3:
                world.Network.Restore(user.UserId);
                break;
            case 4:
                user.Logout();
                break;
            case 5 or 6:
                user.Login();
                break;
            case 7 or 8:
                user.Channel("room").Join();
                break;
            default:
                user.Channel("room").Leave();
                break;
        }
    }

    /// <summary>The links are good again: who has heard last that it is in?</summary>
    private static string[] Settle(World world, TestUser[] users)
    {
        foreach (TestUser user in users)
        {
            world.Network.Restore(user.UserId);
        }

        world.AdvanceMs(120_000);
        string[] members = users.Where(IsIn).Select(user => user.UserId).ToArray();
        foreach (TestUser user in users)
        {
            user.Channel("room").GetMembers();
        }

        world.AdvanceMs(10_000);
        return members;
    }

    private static bool IsIn(TestUser user) => user.Log.Texts.LastOrDefault(
        text => text is "Joined" or "Left(0)" or "LoggedOut(0)") == "Joined";
}
