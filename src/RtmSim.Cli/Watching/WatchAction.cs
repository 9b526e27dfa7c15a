using System.Collections.Generic;
using System.IO;
using RtmSim.Cli.Run;
using RtmSim.Scenarios;

namespace RtmSim.Cli.Watching;

/// <summary>Runs all scenarios, and after each change those that are not as before.</summary>
internal static class WatchAction
{
    public const string Waiting = "waiting for changes; Ctrl-C ends";

    private const int Unchanged = -1;

    /// <summary>Goes on while there are changes; the exit code is that of the last state.</summary>
    public static int Run(
        RunRequest request, Screen screen, TextWriter errors, IFileChanges changes) => Guarded.Run(
            () =>
            {
                RunAction run = new(request, screen, errors);
                SeenFiles seen = new();
                int code = Round(request, run, seen, screen);
                screen.Line(Waiting);
                while (changes.Wait())
                {
                    // Nothing that is wrong for the moment ends the watch.
                    int next = Guarded.Run(() => Round(request, run, seen, screen), errors);
                    if (next != Unchanged)
                    {
                        code = next;
                        screen.Line(Waiting);
                    }
                }

                return code;
            },
            errors);

    /// <summary>Runs what changed; returns the exit code for all, if anything did.</summary>
    private static int Round(RunRequest request, RunAction run, SeenFiles seen, Screen screen)
    {
        IReadOnlyList<ScenarioFile> files = RunFiles.Find(request.Paths);
        IReadOnlyList<ScenarioFile> changed = seen.Look(files, out IReadOnlyList<string> gone);
        foreach (string path in gone)
        {
            screen.Line("yellow", "removed", $"  {path}");
        }

        return changed.Count + gone.Count > 0 ? run.Run(changed, files) : Unchanged;
    }
}
