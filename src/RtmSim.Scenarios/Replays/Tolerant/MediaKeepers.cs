using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Recording;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>
/// Users of nobody's, who upload before the recording begins what it downloads: a file for each
/// download, of the size that takes its time.
/// </summary>
internal sealed class MediaKeepers
{
    /// <summary>So fast do files pass in the replay.</summary>
    public const long BytesPerSecond = 1_000_000;

    /// <summary>As large as a file can be, in whole seconds.</summary>
    public const long MostBytes = 30 * BytesPerSecond;

    /// <summary>What took longer has no file that fits it.</summary>
    public static readonly Duration Longest = Duration.FromSeconds(25);

    /// <summary>So many uploads a client has at once, and one to spare (M-08).</summary>
    private const int Lanes = 8;

    private static readonly Duration Login = -Script.Lead + Duration.FromSeconds(1);
    private static readonly Duration First = -Script.Lead + Duration.FromSeconds(4);
    private static readonly Duration Last = -Duration.FromSeconds(1);
    private static readonly Duration Between = Duration.FromSeconds(1);

    private readonly Script _script;
    private readonly Duration _answer;
    private readonly List<int> _kept = new();
    private readonly List<(string AppId, string User, Duration[] FreeAt)> _keepers = new();

    public MediaKeepers(LinkFit fit, Script script)
    {
        _script = script;
        _answer = fit.Default * 2;
    }

    public static string NameOf(TraceEvent download) =>
        FormattableString.Invariant($"kept-{download.Sequence}");

    public bool Has(TraceEvent download) => _kept.Contains(download.Sequence);

    /// <summary>Uploads a file for a download, if there is time for it.</summary>
    public void Keep(TraceEvent download, string appId, long bytes)
    {
        (string _, string user, Duration[] freeAt) = KeeperOf(appId);
        int lane = Array.IndexOf(freeAt, freeAt.Min());
        Duration start = freeAt[lane];
        Duration end = start + _answer + Duration.FromSeconds(bytes / (double)BytesPerSecond);
        if (end > Last)
        {
            return;
        }

        freeAt[lane] = end + Between;
        _kept.Add(download.Sequence);
        string path = "/" + NameOf(download);
        _script.At(
            start,
            new RecordedStep("add-file").With("path", path, true)
                .With("bytes", YamlValue.Number(bytes)));
        _script.At(
            start,
            new RecordedStep("upload-file").With("user", user).With("path", path, true)
                .With("as", NameOf(download)));
    }

    private (string AppId, string User, Duration[] FreeAt) KeeperOf(string appId)
    {
        int place = _keepers.FindIndex(keeper => keeper.AppId == appId);
        if (place >= 0)
        {
            return _keepers[place];
        }

        string user = FormattableString.Invariant($"keeper-{_keepers.Count + 1}");
        _script.AddUnseen(user, "rtmsim-keeper", appId);
        _script.At(Login, new RecordedStep("login").With("user", user));
        _keepers.Add((appId, user, Enumerable.Repeat(First, Lanes).ToArray()));
        return _keepers[_keepers.Count - 1];
    }
}
