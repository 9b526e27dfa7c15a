using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Reading;

/// <summary>Collects the mistakes of one file; one at a place, and not without end.</summary>
internal sealed class Problems
{
    private const int Kept = 50;

    private readonly string _file;
    private readonly List<ScenarioProblem> _problems = new();
    private readonly List<(Position Position, string Message)> _known = new();

    public Problems(string file) => _file = file;

    /// <summary>How many were reported, kept or not.</summary>
    public int Count { get; private set; }

    /// <summary>A mistake, told once however often its place is read.</summary>
    /// <param name="position">Where.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="use">Where the group is used that it is in, or nothing.</param>
    public void Add(Position position, string message, string use = "")
    {
        Count++;
        if (_problems.Count < Kept && !_known.Contains((position, message)))
        {
            _known.Add((position, message));
            _problems.Add(new ScenarioProblem(
                _file, position.Line, position.Column, message + use));
        }
    }

    public IReadOnlyList<ScenarioProblem> InOrder() => _problems
        .OrderBy(problem => problem.Line)
        .ThenBy(problem => problem.Column)
        .ToArray();
}
