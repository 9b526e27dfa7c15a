using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NodaTime;
using RtmSim.Cli.Annotations;
using RtmSim.Scenarios;
using RtmSim.Scenarios.Coverage;

namespace RtmSim.Cli.Run;

/// <summary>Runs the scenarios one by one and reports each as soon as it is done.</summary>
internal static class RunAction
{
    public static int Run(RunRequest request, Screen screen, TextWriter errors)
    {
        try
        {
            IReadOnlyList<ScenarioFile> files = RunFiles.Find(request.Paths);
            RunOutputs outputs = RunOutputs.Prepare(request, files);
            RunCoverage coverage = new();
            List<RunRow> rows = new();
            foreach (ScenarioFile file in files)
            {
                RunRow row = RunOne(file, request, outputs, coverage);
                rows.Add(row);
                if (!request.IsQuiet || row.Verdict != RunRow.Passed)
                {
                    RunText.Show(row, screen, errors);
                }

                if (request.Annotations == AnnotationStyle.GitHub)
                {
                    RunAnnotations.Show(row, screen);
                }
            }

            RunText.ShowTotal(rows, screen);
            if (request.ShowRules)
            {
                RunRules.Show(coverage, screen);
            }

            outputs.WriteReports(rows);
            return Code(rows);
        }
        catch (InputException fault)
        {
            Complaint.Write(errors, fault.Message);
            return ExitCodes.BadInput;
        }
    }

    private static RunRow RunOne(
        ScenarioFile file, RunRequest request, RunOutputs outputs, RunCoverage coverage)
    {
        long started = Stopwatch.GetTimestamp();
        ScenarioLoad load = ScenarioLoader.Load(file.Path);
        if (load.Scenario is null)
        {
            return new RunRow(
                file.Path, RunRow.Malformed, null, Duration.Zero, 0, Milliseconds(started),
                load.Problems.Select(problem => problem.ToString()).ToArray());
        }

        ScenarioResult result = ScenarioRunner.Run(load.Scenario, request.Seed);
        RunRow row = new(
            file.Path,
            result.Verdict == Verdict.Passed ? RunRow.Passed : RunRow.Failed,
            result.Digest,
            result.VirtualTime,
            result.Events,
            Milliseconds(started),
            result.Failures.Select(failure => failure.ToString()).ToArray());
        coverage.Add(result);
        outputs.WriteTrace(file, result.Trace);
        return row;
    }

    private static double Milliseconds(long started) =>
        Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 3);

    private static int Code(IReadOnlyList<RunRow> rows) =>
        rows.Any(row => row.Verdict == RunRow.Malformed) ? ExitCodes.BadInput
        : rows.Any(row => row.Verdict == RunRow.Failed) ? ExitCodes.Failed
        : ExitCodes.Passed;
}
