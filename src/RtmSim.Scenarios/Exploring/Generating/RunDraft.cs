using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>A run that is being made: its steps so far, and roughly where everybody is.</summary>
internal sealed class RunDraft
{
    /// <summary>So many of the limits that have started are aimed at.</summary>
    private const int Remembered = 8;

    private static readonly string[] ChannelIds = { "lobby", "room" };

    private readonly List<GeneratedStep> _steps = new();
    private readonly List<Mark> _marks = new();

    public RunDraft(Draw draw, Swarm swarm, IReadOnlyList<ScenarioUser> users)
    {
        Draw = draw;
        Swarm = swarm;
        Users = users.Select((user, place) => new UserModel(place, user)).ToArray();
    }

    public Draw Draw { get; }

    public Swarm Swarm { get; }

    public IReadOnlyList<UserModel> Users { get; }

    public IReadOnlyList<GeneratedStep> Steps => _steps;

    /// <summary>The limits that were started last.</summary>
    public IReadOnlyList<Mark> Marks => _marks;

    /// <summary>When the next step is done.</summary>
    public Duration Now { get; private set; }

    /// <summary>The names of uploads, of all users.</summary>
    public List<string> Uploads { get; } = new();

    /// <summary>The paths of files.</summary>
    public List<string> Files { get; } = new();

    /// <summary>Whether the service is away until further notice.</summary>
    public bool IsOut { get; set; }

    /// <summary>Whether an argument is to be an odd one.</summary>
    public bool IsOdd => Draw.PerCent(Swarm.OddPerCent);

    /// <summary>Time goes by before the next step.</summary>
    public void Wait(Duration wait) => Now += wait;

    /// <summary>The next step; time has gone by already.</summary>
    public void Add(Duration wait, GeneratedAction action, bool isLate = false, int times = 1)
    {
        _steps.Add(new GeneratedStep(wait, action) { IsLate = isLate, Times = times });
    }

    /// <summary>A step with the time before it.</summary>
    public void Add(GeneratedStep step)
    {
        Wait(step.Wait);
        _steps.Add(step);
    }

    /// <summary>Limits start now.</summary>
    public void Mark(params double[] seconds)
    {
        foreach (double limit in seconds)
        {
            _marks.Add(new Mark(Now, Duration.FromSeconds(limit)));
        }

        _marks.RemoveRange(0, System.Math.Max(0, _marks.Count - Remembered));
    }

    /// <summary>Another user than this one, if there is one.</summary>
    public UserModel Other(UserModel user) => Users.Count == 1
        ? user
        : Users[(user.Place + Draw.Between(1, Users.Count - 1)) % Users.Count];

    /// <summary>The ID of a user, mostly another one, online or not.</summary>
    public string PeerId(UserModel user) => IsOdd ? OddArguments.Id(Draw)
        : Draw.Below(20) switch
        {
            0 => "nobody",
            1 => user.User.Id,
            _ => Other(user).User.Id,
        };

    /// <summary>A channel ID, mostly of a channel that the user is in.</summary>
    public string ChannelId(UserModel user) => IsOdd ? OddArguments.Id(Draw)
        : user.Joined.Count > 0 && Draw.PerCent(80) ? Draw.From(user.Joined)
        : Draw.Of(ChannelIds);

    /// <summary>Somebody, or some channel, to send to.</summary>
    public Target Target(UserModel user) =>
        Swarm.Has(ExploreFeatures.Channels)
            && (!Swarm.Has(ExploreFeatures.PeerMessages) || Draw.PerCent(50))
            ? Actions.Target.Channel(ChannelId(user))
            : Actions.Target.Peer(PeerId(user));

    /// <summary>A short text, or one about as long as it can be.</summary>
    public GeneratedText Text(int most) => IsOdd
        ? OddArguments.Text(Draw, most)
        : new GeneratedText(Draw.Of("hi", "ok", "one", "two", "three"));

    /// <summary>IDs of users, mostly few.</summary>
    public IReadOnlyList<string> PeerIds(UserModel user, int most) => IsOdd
        ? OddArguments.Ids(Draw, "u", most)
        : Users.Select(each => each.User.Id)
            .Distinct()
            .Where(id => id == user.User.Id ? Draw.PerCent(10) : Draw.PerCent(70))
            .DefaultIfEmpty("nobody")
            .ToArray();
}
