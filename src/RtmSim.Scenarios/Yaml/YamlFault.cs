using System;

namespace RtmSim.Scenarios.Yaml;

/// <summary>Ends the reading of a file that cannot be read any further.</summary>
internal sealed class YamlFault : Exception
{
    public YamlFault(Position position, string message)
        : base(message) => Position = position;

    public Position Position { get; }
}
