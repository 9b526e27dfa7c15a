using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Expectations;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Running;

/// <summary>
/// Sees in a run what steps wait for. Callbacks are told by the handlers themselves, so that steps
/// are done inside them, after the trace has the callback; returns and states are seen in the
/// trace, and what follows is done when the event that is running is over, at the same instant.
/// </summary>
internal sealed class Happenings
{
    private readonly Simulation _simulation;
    private readonly IReadOnlyList<ScenarioUser> _owners;
    private readonly Watch[] _watches;
    private readonly Dictionary<Trigger, Watch> _byTrigger = new();
    private readonly Dictionary<ScenarioUser, List<Watch>> _open = new();
    private readonly Action<Trigger> _come;
    private readonly Dictionary<ScenarioUser, OpenCalls> _calls = new();

    /// <summary>Begins to watch.</summary>
    /// <param name="simulation">The run.</param>
    /// <param name="owners">Whose each client is, in order of construction.</param>
    /// <param name="triggers">What is waited for.</param>
    /// <param name="come">Told when it has come.</param>
    public Happenings(
        Simulation simulation, IReadOnlyList<ScenarioUser> owners,
        IReadOnlyList<Trigger> triggers, Action<Trigger> come)
    {
        _simulation = simulation;
        _owners = owners;
        _watches = triggers.Select(trigger => new Watch(trigger)).ToArray();
        _come = come;
        foreach (Watch watch in _watches)
        {
            _byTrigger.Add(watch.Trigger, watch);
            Of(_open, watch.Trigger.Awaited.User).Add(watch);
        }

        if (triggers.Any(trigger => trigger.Awaited.Kind != HappeningKind.Callback))
        {
            simulation.Trace.Events.Subscribe(new Listener(this));
        }
    }

    /// <summary>Each trigger, and how far it got.</summary>
    public IReadOnlyList<Watch> Watches => _watches;

    public Watch this[Trigger trigger] => _byTrigger[trigger];

    /// <summary>Called inside a handler: its callback is the last event of the trace.</summary>
    public void OnCalled(ScenarioUser user)
    {
        if (_watches.Length > 0)
        {
            Trace trace = _simulation.Trace;
            TraceEvent callback = trace[trace.Count - 1];
            Note(HappeningKind.Callback, user, new Observed(callback, callback.Code));
        }
    }

    private void OnTraced(TraceEvent traced)
    {
        int client = traced.ClientNumber;
        if (client < 1 || client > _owners.Count)
        {
            return;
        }

        ScenarioUser user = _owners[client - 1];
        switch (traced.Kind)
        {
            case TraceKind.State:
                Note(HappeningKind.State, user, new Observed(traced, null));
                break;
            case TraceKind.Call:
                Of(_calls, user).Begin(traced);
                break;
            case TraceKind.Return when Of(_calls, user).End(traced) is { } call:
                Note(HappeningKind.Call, user, call);
                break;
        }
    }

    private void Note(HappeningKind kind, ScenarioUser user, Observed observed)
    {
        List<Watch> open = Of(_open, user);
        Watch[] come = open.Where(watch => watch.Notes(kind, observed)).ToArray();
        open.RemoveAll(watch => watch.HasCome);
        foreach (Watch watch in come)
        {
            _come(watch.Trigger);
        }
    }

    private static T Of<T>(Dictionary<ScenarioUser, T> all, ScenarioUser user)
        where T : new()
    {
        if (!all.TryGetValue(user, out T? one))
        {
            all[user] = one = new T();
        }

        return one;
    }

    private sealed class Listener(Happenings happenings) : IObserver<TraceEvent>
    {
        public void OnNext(TraceEvent value) => happenings.OnTraced(value);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
