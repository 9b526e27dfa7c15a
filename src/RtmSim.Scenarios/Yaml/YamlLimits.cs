namespace RtmSim.Scenarios.Yaml;

/// <summary>What a file may be at most, so that none can take a run's memory or stack.</summary>
internal static class YamlLimits
{
    public const int FileBytes = 8 * 1024 * 1024;
    public const int Depth = 64;
    public const int Nodes = 100_000;
    public const int ScalarCharacters = 128 * 1024;
}
