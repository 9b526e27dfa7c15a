using System;
using System.Globalization;
using System.Linq;
using RtmSim.Scenarios.Reading;

namespace RtmSim.Scenarios;

/// <summary>A scenario file as the case of a test; see <see cref="ScenarioCases.In"/>.</summary>
public sealed class ScenarioCase
{
    private readonly string? _problem;

    internal ScenarioCase(ScenarioFile file, string? problem = null)
    {
        File = file;
        _problem = problem;
    }

    /// <summary>The file.</summary>
    public ScenarioFile File { get; }

    /// <summary>Reads the file and runs it in a simulation of its own.</summary>
    /// <param name="seed">Another seed than the file's; null for the file's.</param>
    /// <returns>What the run came to, for whatever else a test asks; it has passed.</returns>
    /// <exception cref="ScenarioFailedException">
    /// An expectation was not met, the file has mistakes, or there is no file: the message has all
    /// of it, with <c>file:line:column</c> and the trace around each failure.
    /// </exception>
    /// <exception cref="InvalidOperationException">A simulation is current already.</exception>
    public ScenarioResult Run(ulong? seed = null)
    {
        if (_problem is not null)
        {
            throw new ScenarioFailedException(_problem);
        }

        ScenarioLoad load = ScenarioLoader.Load(File.Path);
        if (load.Scenario is null)
        {
            throw new ScenarioFailedException(
                $"malformed  {File.Path}\n{string.Join('\n', load.Problems)}");
        }

        ScenarioResult result = ScenarioRunner.Run(load.Scenario, seed);
        return result.Verdict == Verdict.Passed
            ? result
            : throw new ScenarioFailedException(Explain(result));
    }

    /// <summary>The file's path below its folder, as test runners show it.</summary>
    public override string ToString() => File.RelativePath;

    private string Explain(ScenarioResult result) => string.Format(
        CultureInfo.InvariantCulture,
        "failed  {0}  {1}  {2} events  {3}  seed {4}\n{5}",
        File.Path,
        Durations.Text(result.VirtualTime),
        result.Events,
        result.Digest,
        result.Seed,
        string.Join('\n', result.Failures.Select(failure => failure.ToString())));
}
