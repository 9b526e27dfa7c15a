namespace RtmSim.Cli.Watching;

/// <summary>Tells when files may have changed.</summary>
internal interface IFileChanges
{
    /// <summary>Waits for a change; false if there will be none any more.</summary>
    bool Wait();
}
