using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Scenarios.Faces;

namespace RtmSim.Scenarios.Exploring.Actions;

/// <summary>Makes a file that uploads can read, an image or not.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="IsImage">Whether it is an image of 4 by 3 pixels.</param>
internal sealed record AddFileAction(string Path, int Bytes, bool IsImage) : GeneratedAction
{
    public override string Word => "add-file";

    internal override void Perform(RunWorld world) =>
        world.Simulation.Files.Give(Path, FileContents.Of(Bytes, IsImage));
}

/// <summary>Takes a file away, or makes downloads to its path fail.</summary>
internal sealed record FileAction(string Path, bool IsProtected) : GeneratedAction
{
    public override string Word => IsProtected ? "protect-file" : "remove-file";

    internal override void Perform(RunWorld world)
    {
        if (IsProtected)
        {
            world.Simulation.Files.Protect(Path);
        }
        else
        {
            world.Simulation.Files.Remove(Path);
        }
    }
}

/// <summary>A call of an SDK that knows files and images; users of another do nothing.</summary>
internal abstract record MediaAction(int User) : UserAction(User)
{
    internal sealed override void Perform(RunWorld world)
    {
        if (world.UserAt(User).Face == UnityFace.Instance.Name)
        {
            Perform(world, world[User]);
        }
    }

    protected abstract void Perform(RunWorld world, IActor actor);
}

/// <summary>Uploads a file or image.</summary>
/// <param name="User">Who.</param>
/// <param name="Path">The file.</param>
/// <param name="Name">What later steps call it.</param>
/// <param name="IsImage">An image, or a file.</param>
internal sealed record UploadAction(int User, string Path, string Name, bool IsImage)
    : MediaAction(User)
{
    public override string Word => IsImage ? "upload-image" : "upload-file";

    protected override void Perform(RunWorld world, IActor actor) =>
        actor.Upload(Name, Path, IsImage);
}

/// <summary>Downloads what was uploaded.</summary>
/// <param name="User">Who.</param>
/// <param name="Media">The name of an upload, or any media ID.</param>
/// <param name="Name">What later steps call the transfer.</param>
/// <param name="Path">Where to; null for memory.</param>
internal sealed record DownloadAction(int User, string Media, string Name, string? Path)
    : MediaAction(User)
{
    public override string Word => Path is null ? "download-to-memory" : "download-to-file";

    protected override void Perform(RunWorld world, IActor actor)
    {
        string mediaId = world.MediaIdOf(Media);
        if (Path is null)
        {
            actor.DownloadToMemory(Name, mediaId);
        }
        else
        {
            actor.DownloadToFile(Name, mediaId, Path);
        }
    }
}

/// <summary>Cancels a transfer, under way or not.</summary>
internal sealed record CancelTransferAction(int User, string Name, bool IsUpload)
    : MediaAction(User)
{
    /// <summary>No transfer has it.</summary>
    private const long UnknownRequest = 999_999;

    public override string Word => IsUpload ? "cancel-upload" : "cancel-download";

    protected override void Perform(RunWorld world, IActor actor)
    {
        long request = actor.FindTransfer(Name) ?? UnknownRequest;
        if (IsUpload)
        {
            actor.CancelUpload(request);
        }
        else
        {
            actor.CancelDownload(request);
        }
    }
}

/// <summary>Sends a message about something that was uploaded.</summary>
internal sealed record SendMediaAction(int User, Target To, string Media, bool IsImage)
    : MediaAction(User)
{
    /// <summary>Whether the service may keep it for a user who is away.</summary>
    public bool Offline { get; init; }

    /// <summary>How many bytes the thumbnail has.</summary>
    public int ThumbnailBytes { get; init; }

    public override string Word => IsImage ? "send-image" : "send-file";

    protected override void Perform(RunWorld world, IActor actor)
    {
        MediaBody body = new(
            IsImage,
            actor.FindMediaId(Media) is null ? null : Media,
            world.MediaIdOf(Media))
        {
            ThumbnailBytes = ThumbnailBytes,
        };
        if (To.PeerId is { } peer)
        {
            actor.SendMediaToPeer(peer, body, Offline);
        }
        else
        {
            actor.SendMediaToChannel(To.ChannelId, body);
        }
    }
}
