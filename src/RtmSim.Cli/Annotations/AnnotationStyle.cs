namespace RtmSim.Cli.Annotations;

/// <summary>For which build server failures are printed once more.</summary>
internal enum AnnotationStyle
{
    /// <summary>For none.</summary>
    None,

    /// <summary>For GitHub Actions.</summary>
    GitHub,
}
