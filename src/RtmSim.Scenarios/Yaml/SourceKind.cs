namespace RtmSim.Scenarios.Yaml;

/// <summary>What a file is, for messages about its text.</summary>
/// <param name="Name">What people call it, such as scenario.</param>
internal sealed record SourceKind(string Name)
{
    /// <summary>The word that makes long texts, so that none is written; null for none.</summary>
    public string? MakerOfLongTexts { get; init; }

    /// <summary>The word that makes many steps, so that none is copied; null for none.</summary>
    public string? MakerOfManySteps { get; init; }
}
