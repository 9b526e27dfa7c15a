using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Recording;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>
/// Uploads, downloads, and messages about files. A recording has no content: files are made so
/// large that they take as long as they did, and what is downloaded was uploaded in the lead.
/// </summary>
internal sealed class Transfers
{
    /// <summary>A file or image that no upload of the replay has.</summary>
    public const string UnknownMedia = "rtmsim-media-9999999999999999";

    private const string Malformed = "malformed";
    private const long UnknownRequest = 987_654_321;
    private const long TooLarge = (30 * 1024 * 1024) + 1;

    private static readonly Duration SameCause = Duration.FromSeconds(1);

    private static readonly string[] Uploads =
    {
        "CreateFileMessageByUploading", "CreateImageMessageByUploading",
    };

    private readonly RecordedSession _session;
    private readonly Script _script;
    private readonly MediaKeepers _keepers;
    private readonly List<string> _files = new();

    public Transfers(RecordedSession session, LinkFit fit, Script script)
    {
        _session = session;
        _script = script;
        _keepers = new MediaKeepers(fit, script);
    }

    /// <summary>Whether a call is an upload, a download or the end of one.</summary>
    public static bool Is(TraceEvent call) => Begins(call) || IsCancel(call);

    /// <summary>Whether a call begins an upload or a download.</summary>
    public static bool Begins(TraceEvent call) => IsUpload(call) || IsDownload(call);

    /// <summary>Prepares all downloads, before the recording begins.</summary>
    public void Write()
    {
        TraceEvent[] calls = _session.Calls.Where(Is).ToArray();
        if (calls.Length > 0)
        {
            _script.MediaRate = MediaKeepers.BytesPerSecond;
        }

        foreach (TraceEvent call in calls.Where(call => IsDownload(call) && NeedsMedia(call)))
        {
            _keepers.Keep(call, _session.Users.Of(call).AppId, Bytes(call));
        }
    }

    /// <summary>Whether the replay has a call; those that are no transfers, it has.</summary>
    public bool Repeats(TraceEvent call)
    {
        if (IsCancel(call))
        {
            return Cancelled(call) is not { } transfer || Repeats(transfer);
        }

        return !Is(call) || (IsShort(call) && IsUndisturbed(call)
            && (!IsDownload(call) || !NeedsMedia(call) || _keepers.Has(call)));
    }

    /// <summary>The step of a transfer, with what must be there first.</summary>
    public RecordedStep StepOf(RecordedCall call)
    {
        TraceEvent traced = call.Event;
        if (IsUpload(traced))
        {
            AddFile(call);
            return call.Step(traced.Name == Uploads[0] ? "upload-file" : "upload-image")
                .With("path", call.Text("filePath"), true)
                .With("as", NameOf(traced));
        }

        if (IsCancel(traced))
        {
            RecordedStep cancel = call.Step(
                traced.Name == "CancelMediaUpload" ? "cancel-upload" : "cancel-download");
            return Cancelled(traced) is { } transfer
                ? cancel.With("transfer", NameOf(transfer))
                : cancel.With("requestId", YamlValue.Number(UnknownRequest));
        }

        return Download(call);
    }

    /// <summary>A message about a file, by its own upload or by any media ID.</summary>
    public RecordedStep Message(RecordedCall call, RecordedStep step)
    {
        RecordedStep message = new(step.Word);
        foreach ((string key, string value) in step.Arguments
            .Where(each => each.Key is not ("media" or "mediaId")))
        {
            message.With(key, value);
        }

        TraceEvent? upload = _session.Calls.FirstOrDefault(each => IsUpload(each)
            && each.ClientNumber == call.Event.ClientNumber && Repeats(each)
            && _session.ResultOf(each) is { Code: { Number: 0 } } result
            && Equals(result.ValueOf("messageId"), call.Event.ValueOf("messageId")));
        return upload is null
            ? message.With("mediaId", UnknownMedia)
            : message.With("media", NameOf(upload));
    }

    private static bool IsUpload(TraceEvent call) => Uploads.Contains(call.Name);

    private static bool IsDownload(TraceEvent call) =>
        call.Name.StartsWith("DownloadMedia", StringComparison.Ordinal);

    private static bool IsCancel(TraceEvent call) =>
        call.Name.StartsWith("CancelMedia", StringComparison.Ordinal);

    private static string NameOf(TraceEvent call) =>
        FormattableString.Invariant($"transfer-{call.Sequence}");

    /// <summary>What it came to, without what all codes of the operation begin with.</summary>
    private string? Came(TraceEvent call)
    {
        const string mark = "_MEDIA_ERR_";
        TraceCode? code = _session.ReturnOf(call)?.Code is { Number: not 0 } refused
            ? refused
            : _session.ResultOf(call)?.Code;
        int place = code?.Name?.IndexOf(mark, StringComparison.Ordinal) ?? -1;
        return place < 0 ? null : code!.Name!.Substring(place + mark.Length);
    }

    /// <summary>
    /// As many bytes as pass in its time; more than pass if it never ended, or was ended.
    /// </summary>
    private long Bytes(TraceEvent call) =>
        _session.AnswerTime(call) is { } time && !WasEnded(call)
            ? Math.Max(1, (long)(time.TotalSeconds * MediaKeepers.BytesPerSecond))
            : MediaKeepers.MostBytes;

    /// <summary>Whether the app cancelled it, or the session was over (M-11, M-13).</summary>
    private bool WasEnded(TraceEvent call)
    {
        Duration end = _session.ResultOf(call)!.Elapsed;
        return _session.Calls.Any(each => IsCancel(each)
                && Cancelled(each)?.Sequence == call.Sequence)
            || _session.ToldTo(call.ClientNumber).Any(told =>
                Told.Label(told, "state") == "ABORTED" && told.Elapsed <= end
                && end - told.Elapsed < SameCause);
    }

    /// <summary>A file can only be fitted to a time in which its bytes pass.</summary>
    private bool IsShort(TraceEvent call) =>
        _session.ResultOf(call) is not { } result
        || result.Elapsed - call.Elapsed < MediaKeepers.Longest;

    /// <summary>While the link is down nothing passes, which no fit takes account of.</summary>
    private bool IsUndisturbed(TraceEvent call)
    {
        Duration end = _session.ResultOf(call)?.Elapsed ?? _session.Trace.End;
        return !_session.ToldTo(call.ClientNumber).Any(told =>
            told.Elapsed >= call.Elapsed && told.Elapsed <= end
            && Told.Label(told, "state") == "RECONNECTING");
    }

    private TraceEvent? Cancelled(TraceEvent cancel) => _session.Calls.FirstOrDefault(call =>
        Begins(call) && call.ClientNumber == cancel.ClientNumber
        && _session.ResultOf(call) is { } result
        && Equals(result.ValueOf("requestId"), cancel.ValueOf("requestId")));

    private void AddFile(RecordedCall call)
    {
        string path = call.Text("filePath");
        long? bytes = Came(call.Event) switch
        {
            "FAILURE" => null,
            "SIZE_OVERFLOW" => TooLarge,
            "INVALID_ARGUMENT" => 0,
            _ => Bytes(call.Event),
        };
        if (bytes is not null)
        {
            _files.Add(path);
            _script.At(
                call.Event.Elapsed,
                new RecordedStep("add-file").With("path", path, true)
                    .With("bytes", YamlValue.Number(bytes.Value)));
        }
        else if (_files.Remove(path))
        {
            _script.At(
                call.Event.Elapsed, new RecordedStep("remove-file").With("path", path, true));
        }
    }

    /// <summary>
    /// Whether there must be something to download: not if it was refused, or was nothing that the
    /// recording knows of.
    /// </summary>
    private bool NeedsMedia(TraceEvent call) =>
        _session.ReturnOf(call)?.Code is { Number: 0 }
        && (Came(call) != "NOT_EXIST" || IsKnown(call));

    private bool IsKnown(TraceEvent call) => _session.AllTold.Any(told =>
        told.Sequence < call.Sequence && told.Name.Contains("Message", StringComparison.Ordinal)
        && Equals(told.ValueOf("mediaId"), call.ValueOf("mediaId")));

    private RecordedStep Download(RecordedCall call)
    {
        TraceEvent traced = call.Event;
        bool isToFile = traced.Name == "DownloadMediaToFile";
        if (Came(traced) == "FAILURE")
        {
            _script.At(
                traced.Elapsed,
                new RecordedStep("protect-file").With("path", call.Text("filePath"), true));
        }

        RecordedStep step = call.Step(isToFile ? "download-to-file" : "download-to-memory")
            .With("path", call.Text("filePath"), isToFile)
            .With("as", NameOf(traced));
        return _keepers.Has(traced)
            ? step.With("media", MediaKeepers.NameOf(traced))
            : step.With("mediaId", Came(traced) == "INVALID_ARGUMENT" ? Malformed : UnknownMedia);
    }
}
