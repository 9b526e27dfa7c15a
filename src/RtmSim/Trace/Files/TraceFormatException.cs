namespace RtmSim.Tracing;

/// <summary>A trace file is not what it should be; the message says where and why.</summary>
public sealed class TraceFormatException : PlacedFormatException
{
    internal TraceFormatException(string file, int line, int column, string problem)
        : base(file, line, column, problem)
    {
    }
}
