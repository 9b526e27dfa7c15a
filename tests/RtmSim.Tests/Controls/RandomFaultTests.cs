using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NodaTime;
using NUnit.Framework;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Controls;

/// <summary>
/// Whatever tests do to the service and the links, in whatever order: each transfer that was taken
/// ends once, nine run at most, and when all is well again nothing goes on for ever.
/// </summary>
public sealed class RandomFaultTests
{
    private const int Steps = 400;

    private static readonly string[] Names = ["alice", "bob", "carol"];

    private static readonly Operation[] Answered =
    [
        Operation.Login, Operation.SendPeerMessage, Operation.SendChannelMessage,
        Operation.JoinChannel, Operation.QueryPeers, Operation.UploadFile,
        Operation.DownloadToMemory, Operation.RenewToken,
    ];

    [Test]
    [Rule("M-08", "M-10", "M-13", "S-57", "S-71", "S-81", "S-82", "S-84", "S-85")]
    public void Faults_InAnyOrder_LeaveEachTransferWithOneResult(
        [Range(1, 12)] int seed, [Values] bool frames)
    {
        using World world = World.Start(new UnityOptions { OneCallbackPerFrame = frames });
        foreach (int kilobytes in new[] { 1, 3_000, 20_000 })
        {
            world.Simulation.Files.Add($"/{kilobytes}", new byte[kilobytes * 1_024]);
        }

        SimRandom random = SimRandom.Fork((ulong)seed, "faults");
        List<Actor> actors = Names.Select(name => new Actor(world, name)).ToList();
        for (int step = 0; step < Steps; step++)
        {
            if (step % 25 == 0)
            {
                Heal(world);
                actors.ForEach(actor => actor.Begin());
            }

            Act(world, actors, random);
            world.AdvanceMs(random.NextBelow(4) == 0 ? 0 : random.NextBelow(3_000));
            if (!frames)
            {
                Assert.That(actors.Select(actor => actor.Running), Has.All.LessThanOrEqualTo(9));
            }
        }

        Heal(world);
        Assert.That(world.Simulation.RunUntilIdle(), Is.True, "all comes to its end");
        Assert.That(actors.Select(actor => actor.Running), Has.All.Zero);
        Assert.That(actors.Select(actor => actor.Cancels), Has.All.Zero);
        Assert.That(actors.SelectMany(actor => actor.Surprises), Is.Empty);
        Assert.That(world.Trace.Count(traced => traced.Rule == "M-01"), Is.GreaterThan(5));
    }

    private static void Act(World world, List<Actor> actors, SimRandom random)
    {
        int who = (int)random.NextBelow(actors.Count);
        string name = Names[who];
        switch (random.NextBelow(7))
        {
            case 0:
                Break(world, random, name);
                break;
            case 1:
                Order(world, random, name);
                break;
            case 2 when random.NextBelow(4) == 0:
                actors[who].User.Crash();
                actors[who] = new Actor(world, name);
                break;
            default:
                actors[who].Act(random);
                break;
        }
    }

    private static void Break(World world, SimRandom random, string name)
    {
        Duration time = Duration.FromMilliseconds(random.NextBelow(40_000));
        Action[] faults =
        [
            () => world.Network.Cut(name),
            () => world.Network.Restore(name),
            () => world.Network.Cut(name, time),
            () => world.Network.Clog(name),
            () => world.Network.Unclog(name),
            () => world.Network[name].SetBandwidth(random.NextBelow(3) * 1_000_000),
            () => world.Service.Outage(time),
            () => world.Service.EndOutage(),
            () => world.Network.Partition([name], Names.Where(other => other != name)),
            () => world.Network.Between("alice", "bob").Restore(),
        ];
        faults[random.NextBelow(faults.Length)]();
    }

    private static void Order(World world, SimRandom random, string name)
    {
        Operation operation = Answered[random.NextBelow(Answered.Length)];
        Duration time = Duration.FromMilliseconds(random.NextBelow(20_000));
        Action[] orders =
        [
            () => world.Service.FailNext(operation, 1, name),
            () => world.Service.FailNext(Operation.UploadFile, 3),
            () => world.Service.LoseNext(Operation.Login, name),
            () => world.Service.LoseNext(Operation.SendPeerMessage),
            () => world.Service.SlowAnswers(time, Operation.SendPeerMessage, name),
            () => world.Service.Kick(name),
            () => world.Service.Ban(name),
            () => world.Service.Unban(name),
            () => world.Service.Deposit("nobody", name, "hi"),
            () => world.Service.SetChannelAttribute("lobby", "key", $"{time}"),
        ];
        orders[random.NextBelow(orders.Length)]();
    }

    private static void Heal(World world)
    {
        world.Service.EndOutage();
        world.Service.SlowAnswers(Duration.Zero);
        foreach (string name in Names)
        {
            world.Network.Restore(name);
            world.Network.Unclog(name);
            world.Network[name].SetBandwidth(0);
            world.Service.Unban(name);
            world.Network.Partition([name], Names.Where(other => other != name)).Restore();
        }
    }

    /// <summary>A user whose transfers are counted.</summary>
    private sealed class Actor
    {
        private readonly List<long> _running = new();

        public Actor(World world, string name)
        {
            User = world.User(name);
            RtmClientEventHandler handler = User.Handler;
            handler.OnFileMediaUploadResult = (_, id, message, code) => End(id, message, code == 0);
            handler.OnImageMediaUploadResult = (_, id, message, _) => End(id, message, false);
            handler.OnMediaDownloadToFileResult = (_, id, _) => End(id, null, false);
            handler.OnMediaDownloadToMemoryResult = (_, id, _, _, _) => End(id, null, false);
            handler.OnMediaCancelResult = (_, _, _) => Cancels--;
        }

        public TestUser User { get; }

        public List<string> Surprises { get; } = new();

        public int Running => _running.Count;

        public int Cancels { get; private set; }

        private string MediaId { get; set; } = "rtmsim-media-0000000000000001";

        public void Begin()
        {
            User.Logout();
            User.World.AdvanceMs(1_000);
            User.Login();
            User.World.AdvanceMs(1_000);
        }

        public void Act(SimRandom random)
        {
            string path = $"/{new[] { 1, 3_000, 20_000, 7 }[random.NextBelow(4)]}";
            Action[] acts =
            [
                () => User.Login(),
                () => User.Login(),
                () => User.Logout(),
                () => User.Send("bob", "hi", offline: true),
                () => User.Channel("lobby").Join(),
                () => Started(User.UploadFile(path)),
                () => Started(User.UploadFile(path)),
                () => Started(User.UploadImage(path)),
                () => Started(User.Download(MediaId)),
                () => Started(User.DownloadTo("/down" + path, MediaId)),
                () => Cancels += User.CancelUpload() == 0 ? 1 : 0,
                () => Cancels += User.CancelDownload() == 0 ? 1 : 0,
                () => Burst(path),
            ];
            acts[random.NextBelow(acts.Length)]();
        }

        private void Burst(string path)
        {
            for (int i = 0; i < 6; i++)
            {
                Started(User.UploadFile(path));
            }
        }

        private void Started(int code)
        {
            if (code == 0)
            {
                _running.Add(User.LastTransfer);
            }
        }

        private void End(long id, IMessage? message, bool isDone)
        {
            if (!_running.Remove(id))
            {
                Surprises.Add($"a second result of {id}");
            }

            MediaId = isDone && message is FileMessage file ? file.GetMediaId() : MediaId;
        }
    }
}
