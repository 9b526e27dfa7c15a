using System.Collections.Generic;
using System.Linq;
using RtmSim.Client;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Runs;
using static RtmSim.Scenarios.Exploring.Pasting.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Pasting;

/// <summary>A user whose calls are written in C#, with a client of the user's name.</summary>
internal abstract class CSharpUser
{
    private readonly CSharpProjects _projects;

    protected CSharpUser(GeneratedRun run, CSharpProjects projects, ScenarioUser user)
    {
        _projects = projects;
        User = user;
        Channels = new CSharpChannels(user.Name);
        HasCalls = HasCallsIn(run);
        Own = run.Steps.Select(step => step.Action)
            .Where(action => action is UserAction one && run.Users[one.User] == user)
            .ToArray();
    }

    protected ScenarioUser User { get; }

    protected CSharpChannels Channels { get; }

    /// <summary>Whether somebody in the run calls somebody.</summary>
    protected bool HasCalls { get; }

    /// <summary>Whether the user makes invitations, or acts on its own.</summary>
    protected bool Makes => Own.Any(action => action is NewCallAction
        or CallAction { What: CallWord.SendCall or CallWord.CancelCall }
        or PlainAction { What: PlainWord.ReleaseCall });

    /// <summary>Whether it does something about each call.</summary>
    protected bool HasHabits => Own.Any(action =>
        action is CallHabitAction or PlainAction { What: PlainWord.IgnoresCalls });

    /// <summary>Whether it does something about the invitations that it gets.</summary>
    protected bool Answers => HasHabits || Own.Any(action => action
        is CallAction { What: CallWord.AcceptCall or CallWord.RefuseCall }
        or PlainAction { What: PlainWord.ReleaseCall });

    /// <summary>What becomes of an invitation that comes.</summary>
    protected string Take =>
        $"{Got}.Add(call);" + (HasHabits ? $" {WhenCalled}?.Invoke();" : string.Empty);

    /// <summary>Whether it answers calls with a text, which stays until there is another.</summary>
    protected bool SaysMore => Own.Any(action =>
        action is CallAction call && call.Response != GeneratedText.Empty);

    /// <summary>What the user does, in order.</summary>
    protected IReadOnlyList<GeneratedAction> Own { get; }

    /// <summary>Whether its client is disposed or its process gone.</summary>
    protected bool IsGone { get; private set; }

    protected string Name => User.Name;

    protected string Calls => User.Name + "Calls";

    protected string Made => User.Name + "Made";

    protected string Got => User.Name + "Got";

    protected string WhenCalled => User.Name + "WhenCalled";

    protected string AppId => _projects.AppIdOf(User);

    /// <summary>Whether a client without a good App ID may give no objects.</summary>
    protected bool IsOutside => User.AppId.Length != ScenarioUser.AppIdLength;

    /// <summary>The user of a run in the language of its SDK.</summary>
    /// <param name="run">The run.</param>
    /// <param name="projects">What tokens there are.</param>
    /// <param name="user">The user.</param>
    /// <param name="heard">The names of the callbacks that the user gets in the run.</param>
    public static CSharpUser Of(
        GeneratedRun run, CSharpProjects projects, ScenarioUser user,
        IReadOnlyList<string> heard) => user.Face == ScenarioUser.DefaultFace
        ? new UnityCSharp(run, projects, user, heard)
        : new IosCSharp(run, projects, user);

    /// <summary>Makes the client, and declares what the user's statements need.</summary>
    public IEnumerable<string> Beginning()
    {
        IEnumerable<string> lines = WithLimits(Client(), ";");
        return Own.Any(action => action is LoginAction { Token.Text: null }
                or RenewAction { Token.Text: null })
            ? lines.Append($"string {CSharpProjects.TokenOf(User)} = null;")
            : lines;
    }

    /// <summary>The variables of the channels that its statements have named.</summary>
    public abstract IEnumerable<string> ChannelDeclarations();

    /// <summary>What it does, without semicolons; several statements where needed.</summary>
    public IReadOnlyList<string> Of(UserAction action)
    {
        switch (action)
        {
            case PlainAction { What: PlainWord.Dispose or PlainWord.Crash } end:
                IsGone = true;
                return One(end.What == PlainWord.Dispose
                    ? $"{Name}.Dispose()"
                    : $"sim.Users.Crash({Name})");
            case PlainAction { What: PlainWord.Restart }:
                IsGone = false;
                return new[] { $"sim.Users.Crash({Name})" }
                    .Concat(Channels.Clear())
                    .Concat(WithLimits(Restart(), string.Empty))
                    .ToArray();
            case PlainAction { What: PlainWord.Legacy }:
                return One($"sim.Users.Legacy({Text(User.Id)})");
            case PlainAction { What: PlainWord.Echoes }:
                return One($"// {Name} sends back what it gets");
            case PlainAction { What: PlainWord.IgnoresCalls }:
                return One($"{WhenCalled} = null");
            case PlainAction { What: PlainWord.ReleaseCall }:
                return ReleaseCalls;
            case SlowCallbacksAction slow:
                return One($"sim.Users.SlowCallbacks({Name}, {Time(slow.Each)})");
            case CallHabitAction habit:
                return One($"{WhenCalled} = () => sim.After({Time(habit.Ring)}, () => "
                    + $"{Habit(habit)})");
            default:
                return Call(action);
        }
    }

    private IReadOnlyList<string> ReleaseCalls => new[]
    {
        $"{Made}.ForEach(call => call.Dispose())", $"{Got}.ForEach(call => call.Dispose())",
    };

    protected static bool HasCallsIn(GeneratedRun run) => run.Steps.Any(step => step.Action
        is NewCallAction or CallAction or CallHabitAction
            or PlainAction { What: PlainWord.ReleaseCall or PlainWord.IgnoresCalls });

    protected string Token(TokenChoice token) => _projects.Token(User, token);

    /// <summary>Statements with a channel object, which the first makes if need be.</summary>
    protected IReadOnlyList<string> WithChannel(string id, string call)
    {
        string name = Channels.NameOf(id);
        string use = $"{name}{(MayBeNull(id) ? "?" : string.Empty)}.{call}";
        return Channels.Use(id) || MayBeNull(id)
            ? new[] { $"{name} ??= {NewChannel(id)}", use }
            : One(use);
    }

    /// <summary>The lists with the user's invitations.</summary>
    protected IEnumerable<string> Lists(string madeType, string gotType)
    {
        if (Makes)
        {
            yield return $"var {Made} = new List<{madeType}>();";
        }

        if (Answers)
        {
            yield return $"var {Got} = new List<{gotType}>();";
        }

        if (HasHabits)
        {
            yield return $"Action {WhenCalled} = null;";
        }
    }

    /// <summary>The statements of a new process that empty the lists.</summary>
    protected IEnumerable<string> ClearLists()
    {
        if (Makes)
        {
            yield return $"{Made}.Clear()";
        }

        if (Answers)
        {
            yield return $"{Got}.Clear()";
        }
    }

    /// <summary>Statements that make a client, which then has the user's own limits.</summary>
    private IEnumerable<string> WithLimits(IEnumerable<string> lines, string end) =>
        User.Limits is { } limits
            ? lines
                .Prepend($"sim.Users.UseLimits({nameof(LimitsProfile)}.{limits}){end}")
                .Append($"sim.Users.UseLimits(null){end}")
            : lines;

    /// <summary>Makes a client, and what goes with it.</summary>
    protected abstract IEnumerable<string> Client();

    /// <summary>Makes the client of another process.</summary>
    protected abstract IEnumerable<string> Restart();

    protected abstract string NewChannel(string id);

    protected abstract bool MayBeNull(string channelId);

    /// <summary>What it does about a call that has rung.</summary>
    protected abstract string Habit(CallHabitAction habit);

    /// <summary>A call of the SDK.</summary>
    protected abstract IReadOnlyList<string> Call(UserAction action);
}
