using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Tracing;
using static RtmSim.Scenarios.Exploring.Pasting.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Pasting;

/// <summary>
/// A run's actions in C#, each as its user's SDK has it. They are to be asked for in their order:
/// what one says depends on what was before.
/// </summary>
internal sealed class CSharpActions
{
    private readonly CSharpFaults _faults;

    /// <summary>The actions of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="played">
    /// What came of it, for the callbacks that users get; null for none.
    /// </param>
    public CSharpActions(GeneratedRun run, PlayedRun? played = null)
    {
        CSharpProjects projects = new(run);
        _faults = new CSharpFaults(run, projects);
        IReadOnlyList<string> heard = HeardIn(played);
        Users = run.Users
            .Select(user => user.Face == GeneratedRun.AppFace
                ? null
                : CSharpUser.Of(run, projects, user, heard))
            .ToArray();
    }

    /// <summary>The users by their places; null for the app under test.</summary>
    public IReadOnlyList<CSharpUser?> Users { get; }

    /// <summary>Statements that heal what is broken by now.</summary>
    public IEnumerable<string> Healing => _faults.Healing;

    /// <summary>An action without semicolons; several statements where needed.</summary>
    public IReadOnlyList<string> Of(GeneratedAction action)
    {
        if (action is SlowCallbacksAction slow)
        {
            _faults.Slow(slow);
        }

        return action switch
        {
            AppAction app => One($"// in the app: {app.Name}"),
            LinkAction or PairAction or SanctionAction or AnswerAction or ProjectAction
                or StoreAction or DepositAction => _faults.Of(action),
            UserAction own => Users[own.User]!.Of(own),
            _ => _faults.Of(action),
        };
    }

    /// <summary>
    /// The callbacks that some user gets: one that is late may be on its way to another in vain.
    /// </summary>
    private static IReadOnlyList<string> HeardIn(PlayedRun? played) => played is null
        ? Array.Empty<string>()
        : played.Trace
            .Where(traced => traced.Kind == TraceKind.Callback)
            .Select(traced => traced.Name)
            .Distinct()
            .ToArray();
}
