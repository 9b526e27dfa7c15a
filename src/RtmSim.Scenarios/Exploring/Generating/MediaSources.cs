using RtmSim.Client;
using RtmSim.Scenarios.Exploring.Actions;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>Files and images.</summary>
internal static class MediaSources
{
    private const string UnknownMedia = "/mtn/0123456789abcdef";
    private const string UnknownPath = "/files/none";

    public static readonly ActionSource[] All =
    {
        ActionSource.Always(ExploreFeatures.Media, 1, (draft, _) => AddFile(draft)),
        ActionSource.Seldom(
            ExploreFeatures.Media,
            (draft, _) => new FileAction(FileOf(draft), draft.Draw.PerCent(50))),
        new(
            ExploreFeatures.Media, (draft, user) => KnowsMedia(user) ? 30 : 0,
            (draft, user) => Upload(draft, user)),
        new(
            ExploreFeatures.Media,
            (draft, user) => KnowsMedia(user) && draft.Uploads.Count > 0 ? 20 : 0,
            (draft, user) => Download(draft, user)),
        new(
            ExploreFeatures.Media,
            (draft, user) => KnowsMedia(user) && user.Transfers.Count > 0 ? 10 : 0,
            (draft, user) => new CancelTransferAction(
                user.Place, draft.Draw.From(user.Transfers), draft.Draw.PerCent(60))),
        new(
            ExploreFeatures.Media,
            (draft, user) => KnowsMedia(user) && draft.Uploads.Count > 0 ? 30 : 0,
            (draft, user) => Send(draft, user)),
        ActionSource.Seldom(
            ExploreFeatures.Media, (_, user) => new PlainAction(user.Place, PlainWord.Legacy)),
    };

    private static bool KnowsMedia(UserModel user) =>
        user.User.Face == ScenarioUser.DefaultFace && !user.IsGone;

    private static AddFileAction AddFile(RunDraft draft)
    {
        string path = "/files/" + draft.Files.Count;
        draft.Files.Add(path);
        int bytes = draft.IsOdd
            ? OddSize(draft.Draw)
            : draft.Draw.Of(100, 5_000, 20_000);
        return new AddFileAction(path, bytes, draft.Draw.PerCent(50));
    }

    /// <summary>Files as large as can be take the test's own time, so there are few.</summary>
    private static int OddSize(Draw draw) => draw.PerCent(5)
        ? draw.Of(Limits.MaxMediaBytes, Limits.MaxMediaBytes + 1)
        : draw.Of(0, 1);

    private static UploadAction Upload(RunDraft draft, UserModel user)
    {
        string name = "media" + draft.Uploads.Count;
        draft.Uploads.Add(name);
        user.Transfers.Add(name);
        draft.Mark(1, 120);
        return new UploadAction(user.Place, FileOf(draft), name, draft.Draw.PerCent(50));
    }

    private static DownloadAction Download(RunDraft draft, UserModel user)
    {
        string name = "got" + user.Transfers.Count;
        user.Transfers.Add(name);
        draft.Mark(1, 120);
        return new DownloadAction(
            user.Place, MediaOf(draft), name,
            draft.Draw.PerCent(50) ? null : "/files/got" + draft.Draw.Below(3));
    }

    private static SendMediaAction Send(RunDraft draft, UserModel user)
    {
        draft.Mark(10);
        return new SendMediaAction(
            user.Place, draft.Target(user), MediaOf(draft), draft.Draw.PerCent(50))
        {
            Offline = draft.Draw.PerCent(40),
            ThumbnailBytes = draft.IsOdd
                ? Limits.MaxMessageBytes + draft.Draw.Between(-20, 1)
                : 0,
        };
    }

    private static string FileOf(RunDraft draft) =>
        draft.Files.Count > 0 && !draft.IsOdd ? draft.Draw.From(draft.Files) : UnknownPath;

    private static string MediaOf(RunDraft draft) =>
        draft.IsOdd ? UnknownMedia : draft.Draw.From(draft.Uploads);
}
