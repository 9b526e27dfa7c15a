using System.Linq;
using System.Threading.Tasks;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Pasting;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Testing;

namespace RtmSim.Scenarios.Tests.Exploring.Pasting;

/// <summary>Runs as tests that people read.</summary>
internal sealed class CSharpTestTests
{
    private static readonly GeneratedRun Call = Run(
        7,
        After(500, new NewCallAction(0, "bob", new GeneratedText("hi"), string.Empty, true)),
        After(25, new CallAction(1, CallWord.AcceptCall, null, new GeneratedText("yes"))));

    private static readonly GeneratedRun Room = Run(
        8,
        After(500, new ChannelAction(0, ChannelWord.Join, "lobby")),
        After(0, new ChannelAction(1, ChannelWord.Join, "lobby")),
        After(1000, new LinkAction(1, LinkWord.Cut)),
        After(4000, new LinkAction(1, LinkWord.Restore)),
        After(0, new ChannelAction(0, ChannelWord.Leave, "lobby")));

    private static readonly GeneratedRun Media = Run(
        9,
        After(500, new AddFileAction("/files/a", 500, false)),
        After(0, new UploadAction(0, "/files/a", "media0", false)),
        After(2000, new SendMediaAction(0, Target.Peer("bob"), "media0", false)));

    private static readonly (GeneratedRun Run, bool IsSameInTurn)[] Examples =
    [
        (Call, true), (OfIos(Call), true), (Room, false),
        (OfIos(Room) with { Options = Unusual }, false), (Media, true),
    ];

    private static SimulationOptions Unusual => new()
    {
        Seed = 10,
        LatencyProfile = LatencyProfile.Far,
        Client = new ClientOptions
        {
            ReconnectRetryInterval = Duration.FromSeconds(4),
            StrictAttributeKeys = true,
        },
        Network = new Network.NetworkOptions { Loss = 0.2 },
    };

    [Test]
    public Task Runs_AsTests_AreReadable() => Verifier.Verify(string.Join('\n', Texts()));

    [Test]
    public void Runs_AsTests_Compile() => PastedTest.Compile(Texts());

    private static string[] Texts() => Examples
        .Select(example => CSharpTest.Of(
            RunPlayer.Play(example.Run, new PlayOptions { Heals = true }),
            _ => example.IsSameInTurn))
        .ToArray();

    private static GeneratedStep After(int milliseconds, GeneratedAction action) =>
        new(Duration.FromMilliseconds(milliseconds), action);

    private static GeneratedRun OfIos(GeneratedRun run) => run with
    {
        Users = run.Users.Select(user => user with { Face = "ios" }).ToArray(),
    };

    private static GeneratedRun Run(ulong seed, params GeneratedStep[] steps) => new()
    {
        Seed = seed,
        Options = new SimulationOptions { Seed = seed },
        Users = new[] { "alice", "bob" }
            .Select(name => new ScenarioUser(name, name, ScenarioUser.DefaultApp))
            .ToArray(),
        Steps = new[]
            {
                After(0, new LoginAction(0, TokenChoice.None)),
                After(0, new LoginAction(1, TokenChoice.None)),
            }
            .Concat(steps)
            .ToArray(),
        Tail = Duration.FromSeconds(15),
    };
}
