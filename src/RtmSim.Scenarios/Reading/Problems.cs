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

    public Problems(string file) => _file = file;

    /// <summary>How many were reported, kept or not.</summary>
    public int Count { get; private set; }

    public void Add(Position position, string message)
    {
        Count++;
        ScenarioProblem problem = new(_file, position.Line, position.Column, message);
        if (_problems.Count < Kept && !_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }

    public IReadOnlyList<ScenarioProblem> InOrder() => _problems
        .OrderBy(problem => problem.Line)
        .ThenBy(problem => problem.Column)
        .ToArray();
}
