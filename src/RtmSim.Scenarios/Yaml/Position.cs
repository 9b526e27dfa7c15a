using System.Globalization;

namespace RtmSim.Scenarios.Yaml;

/// <summary>A place in a file; lines and columns count from 1.</summary>
internal readonly record struct Position(int Line, int Column)
{
    public static readonly Position Start = new(1, 1);

    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0}:{1}", Line, Column);
}
