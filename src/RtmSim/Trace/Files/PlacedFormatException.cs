using System;

namespace RtmSim.Tracing;

/// <summary>A file is not what it should be; the message says where and why.</summary>
public abstract class PlacedFormatException : FormatException
{
    private protected PlacedFormatException(string file, int line, int column, string problem)
        : base(FormattableString.Invariant($"{file}:{line}:{column}: {problem}"))
    {
        File = file;
        Line = line;
        Column = column;
        Problem = problem;
    }

    /// <summary>The file, as it was named.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1, in bytes.</summary>
    public int Column { get; }

    /// <summary>What is wrong there.</summary>
    public string Problem { get; }
}
