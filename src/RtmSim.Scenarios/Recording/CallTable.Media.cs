using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Recording;

/// <content>Uploads and downloads, and messages about them.</content>
internal static partial class CallTable
{
    private static readonly string[] Uploads =
    {
        "CreateFileMessageByUploading", "CreateImageMessageByUploading",
    };

    private static readonly string[] UploadResults =
    {
        "OnFileMediaUploadResult", "OnImageMediaUploadResult",
    };

    private static RecordedStep Upload(RecordedCall call, string word)
    {
        int place = UploadCalls(call).FindIndex(each => each.Sequence == call.Event.Sequence);
        return call.Step(word)
            .With("path", call.Text("filePath"), true)
            .With("as", NameOfUpload(place));
    }

    private static RecordedStep DownloadToFile(RecordedCall call) => call.Step("download-to-file")
        .With("mediaId", call.Text("mediaId"), true)
        .With("path", call.Text("filePath"), true);

    private static RecordedStep DownloadToMemory(RecordedCall call) =>
        call.Step("download-to-memory").With("mediaId", call.Text("mediaId"), true);

    private static RecordedStep CancelTransfer(RecordedCall call, string word) => call.Step(word)
        .With("requestId", YamlValue.Number(call.Number("requestId")));

    private static void Media(RecordedCall call, RecordedStep step)
    {
        string? upload = FindUpload(call);
        if (upload is null)
        {
            step.With("mediaId", call.Text("mediaId"), true);
        }
        else
        {
            step.With("media", upload);
        }

        step.With("text", call.Text("text"), call.Text("text").Length > 0);
        step.With("fileName", call.Text("fileName"), call.Text("fileName").Length > 0);
        if (call.Number("thumbnailBytes") is > 0 and long thumbnail)
        {
            step.With("thumbnailBytes", YamlValue.Number(thumbnail));
        }
    }

    /// <summary>
    /// The upload that made the message; null if the message was made by media ID. An upload is
    /// found by its result: results carry the SDK's numbers, which go up with the calls.
    /// </summary>
    private static string? FindUpload(RecordedCall call)
    {
        TraceEvent[] results = call.OfClient()
            .Where(each => each.Kind == TraceKind.Callback
                && UploadResults.Contains(each.Name))
            .OrderBy(each => RecordedCall.NumberIn(each, "requestId"))
            .ToArray();
        int place = Array.FindIndex(results, each => IsMessageOf(each, call));
        return place < 0 ? null : NameOfUpload(place);
    }

    private static bool IsMessageOf(TraceEvent result, RecordedCall call) =>
        RecordedCall.FindText(result, "mediaId") == call.Text("mediaId")
        && RecordedCall.NumberIn(result, "messageId") == call.Number("messageId");

    /// <summary>The uploads that the SDK took, each of which has a result.</summary>
    private static List<TraceEvent> UploadCalls(RecordedCall call) => call.OfClient()
        .Where(each => each.Kind == TraceKind.Call
            && Uploads.Contains(each.Name)
            && (each.Sequence == call.Event.Sequence || WasTaken(call, each)))
        .ToList();

    private static bool WasTaken(RecordedCall call, TraceEvent upload)
    {
        TraceEvent? returned = call.OfClient().FirstOrDefault(each =>
            each.Kind == TraceKind.Return && each.Sequence > upload.Sequence);
        return returned?.Code is { Number: 0 };
    }

    private static string NameOfUpload(int place) =>
        FormattableString.Invariant($"upload-{place + 1}");
}
