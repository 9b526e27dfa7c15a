using System;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Language;
using static RtmSim.Scenarios.Steps.StepArguments;

namespace RtmSim.Scenarios.Steps;

/// <summary>Uploads, downloads, and messages about what was uploaded.</summary>
internal static class MediaSteps
{
    private const int LongestBytes = 64 * 1024;

    private static readonly Argument<string> Path = new(
        "path", ArgumentTypes.Text, "a full path, such as /photos/cat.png", isRequired: true);

    private static readonly Argument<string> As = new(
        "as", ArgumentTypes.Text, "a name for later steps; the path or media if left out");

    private static readonly Argument<string> Media = new(
        "media", ArgumentTypes.Text, "what was uploaded before, by the name of that upload");

    private static readonly Argument<string> MediaId = new(
        "mediaId", ArgumentTypes.Text, "any media ID");

    private static readonly Argument<string> Transfer = new(
        "transfer", ArgumentTypes.Text, "the upload or download, by its name");

    private static readonly Argument<long> RequestId = new(
        "requestId", ArgumentTypes.Whole(0, long.MaxValue), "any request ID");

    private static readonly Argument<ScenarioUser> To = new(
        "to", ArgumentTypes.User, "the receiver, by the name under users");

    private static readonly Argument<string> PeerId = new(
        "peerId", ArgumentTypes.Text, "the receiver, by any user ID");

    private static readonly Argument<string> ChannelId = new(
        "channel", ArgumentTypes.Text, "the channel's ID");

    private static readonly Argument<string> Text = new(
        "text", ArgumentTypes.Text, "the text of the message; none if left out");

    private static readonly Argument<string> FileName = new(
        "fileName", ArgumentTypes.Text, "another name for the receiver");

    private static readonly Argument<long> ThumbnailBytes = new(
        "thumbnailBytes", ArgumentTypes.Whole(0, LongestBytes), "a thumbnail of so many bytes");

    private static readonly Argument<bool> Offline = new(
        "offline", ArgumentTypes.Flag, "whether the service stores it for an absent peer");

    private static readonly ArgumentSet Upload = new(User, Path, As);

    private static readonly ArgumentSet Cancel = new(User, Transfer, RequestId)
    {
        Choices = new[] { Choice.ExactlyOne(Transfer, RequestId) },
    };

    private static readonly ArgumentSet Message = new(
        User, To, PeerId, ChannelId, Media, MediaId, Text, FileName, ThumbnailBytes, Offline)
    {
        Choices = new[]
        {
            Choice.ExactlyOne(To, PeerId, ChannelId),
            Choice.ExactlyOne(Media, MediaId),
        },
    };

    public static readonly StepKind UploadFile = new(
        "upload-file",
        "calls CreateFileMessageByUploading",
        Upload,
        (world, values) => StartUpload(world, values, isImage: false));

    public static readonly StepKind UploadImage = new(
        "upload-image",
        "calls CreateImageMessageByUploading",
        Upload,
        (world, values) => StartUpload(world, values, isImage: true));

    public static readonly StepKind DownloadToFile = new(
        "download-to-file",
        "calls DownloadMediaToFile",
        new ArgumentSet(User, Media, MediaId, Path, As)
        {
            Choices = new[] { Choice.ExactlyOne(Media, MediaId) },
        },
        (world, values) => world[values.Get(User)].DownloadToFile(
            NameOf(values), IdOf(world, values), values.Get(Path)));

    public static readonly StepKind DownloadToMemory = new(
        "download-to-memory",
        "calls DownloadMediaToMemory",
        new ArgumentSet(User, Media, MediaId, As)
        {
            Choices = new[] { Choice.ExactlyOne(Media, MediaId) },
        },
        (world, values) => world[values.Get(User)].DownloadToMemory(
            NameOf(values), IdOf(world, values)));

    public static readonly StepKind CancelUpload = new(
        "cancel-upload",
        "calls CancelMediaUpload",
        Cancel,
        (world, values) =>
        {
            IActor actor = world[values.Get(User)];
            actor.CancelUpload(TransferIn(actor, values));
        });

    public static readonly StepKind CancelDownload = new(
        "cancel-download",
        "calls CancelMediaDownload",
        Cancel,
        (world, values) =>
        {
            IActor actor = world[values.Get(User)];
            actor.CancelDownload(TransferIn(actor, values));
        });

    public static readonly StepKind SendFile = new(
        "send-file",
        "sends a file message",
        Message,
        (world, values) => Send(world, values, isImage: false));

    public static readonly StepKind SendImage = new(
        "send-image",
        "sends an image message",
        Message,
        (world, values) => Send(world, values, isImage: true));

    public static readonly StepKind Legacy = new(
        "legacy",
        "makes the user's SDK one that is too old for file and image messages",
        UserAlone,
        (world, values) => world.Simulation.Users.Legacy(values.Get(User).Id));

    private static void StartUpload(StepWorld world, ArgumentValues values, bool isImage)
    {
        string path = values.Get(Path);
        world[values.Get(User)].Upload(values.Get(As, path), path, isImage);
    }

    private static string NameOf(ArgumentValues values) => values.Get(
        As, values.Has(Media) ? values.Get(Media) : values.Get(MediaId));

    private static string IdOf(StepWorld world, ArgumentValues values) =>
        values.Has(MediaId) ? values.Get(MediaId) : world.MediaIdOf(values.Get(Media));

    private static long TransferIn(IActor actor, ArgumentValues values) =>
        values.Has(RequestId)
            ? values.Get(RequestId)
            : actor.FindTransfer(values.Get(Transfer)) ?? throw new InvalidOperationException(
                $"{values.Get(User).Name} has started no transfer named "
                + $"\"{values.Get(Transfer)}\" by now.");

    private static void Send(StepWorld world, ArgumentValues values, bool isImage)
    {
        MediaBody body = new(isImage, values.Get(Media, null), IdOf(world, values))
        {
            Text = values.Get(Text, null),
            FileName = values.Get(FileName, null),
            ThumbnailBytes = (int)values.Get(ThumbnailBytes, 0),
        };
        IActor actor = world[values.Get(User)];
        if (values.Has(ChannelId))
        {
            actor.SendMediaToChannel(values.Get(ChannelId), body);
            return;
        }

        string peerId = values.Has(To) ? values.Get(To).Id : values.Get(PeerId);
        actor.SendMediaToPeer(peerId, body, values.Get(Offline, false));
    }
}
