using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NodaTime;
using RtmSim.Cli.Annotations;
using RtmSim.Cli.Results;
using RtmSim.Scenarios;
using RtmSim.Scenarios.Coverage;

namespace RtmSim.Cli.Run;

/// <summary>Runs scenarios one by one and reports each as soon as it is done.</summary>
internal sealed class RunAction
{
    private readonly RunRequest _request;
    private readonly Screen _screen;
    private readonly TextWriter _errors;
    private readonly RunCoverage _coverage = new();
    private readonly Dictionary<string, RunRow> _rows = new(StringComparer.Ordinal);

    public RunAction(RunRequest request, Screen screen, TextWriter errors)
    {
        _request = request;
        _screen = screen;
        _errors = errors;
    }

    /// <summary>Runs all that a command names; returns its exit code.</summary>
    public static int Run(RunRequest request, Screen screen, TextWriter errors) => Guarded.Run(
        () =>
        {
            IReadOnlyList<ScenarioFile> files = RunFiles.Find(request.Paths);
            return new RunAction(request, screen, errors).Run(files, files);
        },
        errors);

    /// <summary>Runs some of the files and sums up all; returns the exit code for all.</summary>
    /// <param name="some">Those to run; of the others the last run counts.</param>
    /// <param name="all">All, in order.</param>
    /// <exception cref="InputException">Something cannot be written.</exception>
    public int Run(IReadOnlyList<ScenarioFile> some, IReadOnlyList<ScenarioFile> all)
    {
        RunOutputs outputs = RunOutputs.Prepare(_request, all);
        ScenarioFile[] due = all
            .Where(file => some.Contains(file) || !_rows.ContainsKey(file.Path))
            .ToArray();
        for (int i = 0; i < due.Length; i++)
        {
            _screen.Status($"{i + 1} of {due.Length}  {due[i].Path}");
            RunRow row = RunOne(due[i], outputs);
            _screen.ClearStatus();
            _rows[due[i].Path] = row;
            Show(row);
        }

        RunRow[] rows = all.Select(file => _rows[file.Path]).ToArray();
        RunText.ShowTotal(rows, _screen);
        if (_request.ShowRules)
        {
            RunRules.Show(_coverage, _screen);
        }

        outputs.WriteReports(rows);
        return Code(rows);
    }

    private void Show(RunRow row)
    {
        if (!_request.IsQuiet || row.Verdict != Verdicts.Passed)
        {
            RunText.Show(row, _screen, _errors);
        }

        if (_request.Annotations == AnnotationStyle.GitHub)
        {
            foreach (string message in row.Messages)
            {
                _screen.Line(PlacedAnnotation.Of(row.File, message));
            }
        }
    }

    private RunRow RunOne(ScenarioFile file, RunOutputs outputs)
    {
        long started = Stopwatch.GetTimestamp();
        ScenarioLoad load = ScenarioLoader.Load(file.Path);
        if (load.Scenario is null)
        {
            return new RunRow(
                file.Path, Verdicts.Malformed, null, Duration.Zero, 0, Milliseconds(started),
                load.Problems.Select(problem => problem.ToString()).ToArray());
        }

        ScenarioResult result = ScenarioRunner.Run(load.Scenario, _request.Seed);
        RunRow row = new(
            file.Path,
            result.Verdict == Verdict.Passed ? Verdicts.Passed : Verdicts.Failed,
            result.Digest,
            result.VirtualTime,
            result.Events,
            Milliseconds(started),
            result.Failures.Select(failure => failure.ToString()).ToArray());
        _coverage.Add(result);
        outputs.WriteTrace(file, result.Trace);
        return row;
    }

    private static double Milliseconds(long started) =>
        Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 3);

    private static int Code(IReadOnlyList<RunRow> rows) =>
        rows.Any(row => row.Verdict == Verdicts.Malformed) ? ExitCodes.BadInput
        : rows.Any(row => row.Verdict == Verdicts.Failed) ? ExitCodes.Failed
        : ExitCodes.Passed;
}
