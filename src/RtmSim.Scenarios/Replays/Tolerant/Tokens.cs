using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Recording;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>
/// The tokens that recorded clients present. No recording has any: one that was taken is taken
/// again, and one that a client heard had expired has expired by then.
/// </summary>
internal sealed class Tokens
{
    public const string Expired = "OnTokenExpired";

    private const string Key = "token";
    private const string Certificate = "the project's";

    /// <summary>A token counts in whole seconds, and must have ended when presented.</summary>
    private static readonly Duration Early = Duration.FromSeconds(1);

    /// <summary>Long enough to be taken by the login it is for.</summary>
    private static readonly Duration Shortest = Duration.FromSeconds(2);

    private static readonly Duration Day = Duration.FromHours(24);

    private readonly RecordedSession _session;
    private readonly LinkFit _fit;
    private readonly Script _script;

    public Tokens(RecordedSession session, LinkFit fit, Script script)
    {
        _session = session;
        _fit = fit;
        _script = script;
    }

    /// <summary>Gives a certificate to the projects whose tokens are seen to expire.</summary>
    public void Write()
    {
        foreach (IGrouping<string, RecordedUser> project in _session.Users.All
            .GroupBy(user => user.AppId))
        {
            if (project.Any(WasTold) && Presented(project).All(HasToken))
            {
                _script.Certify(project.Key);
                _script.At(
                    -Script.Lead,
                    new RecordedStep("set-certificate").With("user", project.First().Name)
                        .With("certificate", Certificate, true));
            }
        }
    }

    /// <summary>
    /// The step with a token in place of the recorded one: of the form that a project without a
    /// certificate takes, or issued by the project; what was refused is not mended.
    /// </summary>
    public RecordedStep On(RecordedStep step, RecordedCall call)
    {
        string token = call.Text(Key);
        if (token.Length == 0 || _session.ReturnOf(call.Event)?.Code is not { Number: 0 })
        {
            return step.With(Key, token, token.Length > 0 || call.Event.Name == "RenewToken");
        }

        _script.Note("tokens were taken as good, except where the recording says otherwise");
        return _script.IsCertified(call.User.AppId)
            ? step.With("issue", Durations.Text(LifetimeOf(call.Event)))
            : step.With(Key, "006" + call.User.AppId + "a token", true);
    }

    /// <summary>
    /// When the client heard, while it tried to come back between two states, that its token had
    /// expired; null if it did not.
    /// </summary>
    public static TraceEvent? ExpiryIn(
        TraceEvent state, TraceEvent? next, IEnumerable<TraceEvent> told) =>
        Told.Label(state, "state") == "RECONNECTING"
            ? told.FirstOrDefault(each => Told.NameOf(each) == Expired
                && each.Sequence > state.Sequence
                && !(each.Sequence > next?.Sequence))
            : null;

    /// <summary>It must have been told where tokens can expire: N-04, N-06.</summary>
    private bool WasTold(RecordedUser user)
    {
        TraceEvent[] told = _session.ToldTo(user.Client).ToArray();
        TraceEvent[] states = told
            .Where(each => each.Name == "OnConnectionStateChanged")
            .ToArray();
        return states
            .Where((state, i) =>
                ExpiryIn(state, states.ElementAtOrDefault(i + 1), told) is not null)
            .Any();
    }

    private IEnumerable<TraceEvent> Presented(IEnumerable<RecordedUser> users) => users
        .SelectMany(user => _session.Users.EventsOf(user.Client))
        .Where(each => each.Kind == TraceKind.Call && each.Name is "Login" or "RenewToken"
            && _session.ResultOf(each)?.Code is null or { Number: 0 });

    /// <summary>With a certificate neither the App ID nor no token is taken (C-11).</summary>
    private bool HasToken(TraceEvent call) =>
        Told.Text(call, Key) is { Length: > 0 } token && token != _session.Users.Of(call).AppId;

    private Duration LifetimeOf(TraceEvent call)
    {
        foreach (TraceEvent later in _session.Users.EventsOf(call.ClientNumber)
            .Where(each => each.Sequence > call.Sequence))
        {
            if (later.Kind == TraceKind.Call && later.Name is "Login" or "RenewToken")
            {
                return Day;
            }

            if (Told.IsTold(later) && Told.NameOf(later) == Expired)
            {
                Duration presented = later.Elapsed - _fit.Login(_fit.OneWay(call.ClientNumber));
                long seconds = (long)(presented - Early - call.Elapsed).TotalSeconds;
                return Duration.Max(Shortest, Duration.FromSeconds(seconds));
            }
        }

        return Day;
    }
}
