using System;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Kernel;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Ambient;

public sealed class ThreadTests
{
    [Test]
    [Rule("P-08")]
    public async Task Call_FromAnotherThread_IsRefusedAndSaysWhatToDo()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");

        InvalidOperationException refused = await Catch(
            () => Task.Factory.StartNew(
                () => alice.Login(), TaskCreationOptions.LongRunning));

        Assert.That(refused.Message, Does.Contain("ThreadPolicy.Serialize"));
        Assert.That(alice.Log.Lines, Is.Empty);
    }

    [Test]
    [Rule("P-08")]
    public async Task Call_FromAnotherThreadWithSerialize_RunsAtTheCurrentTime()
    {
        using World world = World.Start(
            new SimulationOptions { Threads = ThreadPolicy.Serialize });
        TestUser alice = world.User("alice");
        world.AdvanceMs(100);

        int code = await Task.Factory.StartNew(
            () => alice.Login(), TaskCreationOptions.LongRunning);
        world.AdvanceMs(1_000);

        Assert.That(code, Is.Zero);
        Assert.That(alice.Log.Lines[1], Is.EqualTo("350 LoggedIn"));
    }

    [Test]
    [Rule("P-08")]
    public void Calls_FromManyThreadsWithSerialize_AllArrive()
    {
        using World world = World.Start(
            new SimulationOptions { Threads = ThreadPolicy.Serialize });
        TestUser alice = world.Online("alice");
        TestUser bob = world.Online("bob");

        Parallel.For(0, 100, i => alice.Client.SendMessageToPeer(
            "bob", alice.Client.CreateMessage($"{i}")));
        world.AdvanceMs(1_000);

        Assert.That(bob.Messages, Has.Count.EqualTo(100));
    }

    [Test]
    public async Task Test_ThatMovesToAnotherThread_TakesTheSimulationAlong()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        await Task.Factory.StartNew(() => { }, TaskCreationOptions.LongRunning)
            .ConfigureAwait(false);

        world.AdvanceMs(0);
        alice.Login();
        world.AdvanceMs(250);

        Assert.That(alice.Log.Texts, Does.Contain("LoggedIn"));
    }

    private static async Task<InvalidOperationException> Catch(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (InvalidOperationException exception)
        {
            return exception;
        }

        throw new AssertionException("Nothing was thrown.");
    }
}
