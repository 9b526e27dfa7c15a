using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>Uploads and downloads of the client: area M.</summary>
internal sealed class MediaTransfers
{
    private readonly SimClient _client;
    private readonly OrderedMap<long, MediaTransfer> _running =
        new(EqualityComparer<long>.Default);

    public MediaTransfers(SimClient client) => _client = client;

    /// <summary>Whether bytes pass, and there is, or will be again, a session.</summary>
    private bool CanFlow => _client.Link.Flows && _client.Connection.State
        is ConnectionState.Connected or ConnectionState.Reconnecting;

    /// <summary>Uploads a file; the outcome comes as a <see cref="MediaUploaded"/>.</summary>
    /// <param name="operation">UploadFile or UploadImage.</param>
    /// <param name="path">The file.</param>
    /// <param name="assigned">
    /// Told the request ID before any result, unless the call is refused on this thread.
    /// </param>
    public Failure Upload(Operation operation, string? path, Action<long> assigned) =>
        _client.CallNumbered(
            operation,
            Check(!string.IsNullOrEmpty(path)),
            null,
            assigned,
            (id, failure, rule) => Failed(
                new MediaTask(operation, id, 0), failure, rule ?? RuleOf(failure)),
            id => StartUpload(operation, id, path!));

    /// <summary>Downloads; the outcome comes as a <see cref="MediaDownloaded"/>.</summary>
    /// <param name="operation">DownloadToFile or DownloadToMemory.</param>
    /// <param name="mediaId">What.</param>
    /// <param name="path">Where to; only looked at for a file.</param>
    /// <param name="assigned">As for <see cref="Upload"/>.</param>
    public Failure Download(
        Operation operation, string? mediaId, string? path, Action<long> assigned)
    {
        bool toFile = operation == Operation.DownloadToFile;
        bool hasArguments = MediaIds.IsWellFormed(mediaId)
            && !(toFile && string.IsNullOrEmpty(path));
        return _client.CallNumbered(
            operation,
            Check(hasArguments),
            null,
            assigned,
            (id, failure, rule) => Failed(Task(id, 0), failure, rule ?? RuleOf(failure)),
            id => StartDownload(Task(id, _client.Pending.NextSerial())));

        MediaTask Task(long id, int serial) => new(operation, id, serial)
        {
            MediaId = mediaId ?? string.Empty,
            Path = toFile ? path : null,
        };
    }

    /// <summary>
    /// Cancels a transfer of the right kind that is running: first this call's result, then the
    /// transfer's (M-11, M-12, S-57).
    /// </summary>
    /// <param name="operation">CancelUpload or CancelDownload.</param>
    /// <param name="requestId">The transfer.</param>
    /// <param name="named">The number by which the app named it.</param>
    public Failure Cancel(Operation operation, long requestId, long named)
    {
        Failure refused = _client.CheckReady();
        if (refused != Failure.None)
        {
            return _client.Refuse(
                operation, refused, rule => new MediaCancelled(operation, named, refused, rule));
        }

        bool isUpload = operation == Operation.CancelUpload;
        if (_running.TryGetValue(requestId, out MediaTransfer? transfer)
            && transfer.Task.IsUpload == isUpload)
        {
            _client.Emit(new MediaCancelled(operation, named, Failure.None, "M-11"));
            Fail(transfer, Failure.Interrupted, "M-11");
        }
        else
        {
            string rule = transfer is null ? "M-12" : "S-57";
            _client.Emit(new MediaCancelled(operation, named, Failure.NotExist, rule));
        }

        return Failure.None;
    }

    public bool IsRunning(long requestId) => _running.ContainsKey(requestId);

    /// <summary>The link or the session is not what it was: bytes may flow, or not.</summary>
    public void Refresh()
    {
        foreach (MediaTransfer transfer in _running.ToArray())
        {
            Refresh(transfer);
        }
    }

    /// <summary>The session was ended by the service (M-13).</summary>
    public void Interrupt()
    {
        foreach (MediaTransfer transfer in _running.ToArray())
        {
            Fail(transfer, Failure.Interrupted, "M-13");
        }
    }

    /// <summary>Ends all transfers without telling anybody.</summary>
    public void Forget()
    {
        foreach (MediaTransfer transfer in _running.ToArray())
        {
            End(transfer);
        }
    }

    private static string RuleOf(Failure failure) => failure switch
    {
        Failure.InvalidArgument => "M-05",
        Failure.Other => "M-04",
        Failure.SizeOverflow => "M-03",
        Failure.NotExist => "M-06",
        Failure.Timeout => "M-10",
        Failure.ExceedLimit => "M-08",
        Failure.Interrupted => "M-13",
        _ => "M-14",
    };

    private static ResultEvent Failed(MediaTask task, Failure failure, string rule) =>
        task.IsUpload
            ? new MediaUploaded(task.Operation, task.RequestId, 0, null, failure, rule)
            : new MediaDownloaded(
                task.Operation, task.RequestId, task.MediaId, task.Path, Array.Empty<byte>(),
                failure, rule);

    private Failure Check(bool hasArguments)
    {
        Failure notReady = _client.CheckReady();
        return notReady != Failure.None ? notReady
            : hasArguments ? Failure.None : Failure.InvalidArgument;
    }

    private void StartUpload(Operation operation, long id, string path)
    {
        MediaTask task = new(operation, id, _client.Pending.NextSerial()) { Path = path };
        if (!IsAdmitted(task))
        {
            return;
        }

        Failure failure = _client.World.Files.TryOpen(
            path,
            size => _client.Allows(Boundaries.MediaFile, size, Limits.MaxMediaBytes),
            out ReadOnlyMemory<byte> bytes);
        if (failure != Failure.None)
        {
            string rule = failure == Failure.InvalidArgument ? "S-57" : RuleOf(failure);
            _client.Emit(Failed(task, failure, rule));
            return;
        }

        task.Bytes = bytes;
        task.IsOpen = true;
        Start(task);
    }

    private void StartDownload(MediaTask task)
    {
        if (!IsAdmitted(task))
        {
            return;
        }

        if (task.Path is not null && !FileSpace.IsFull(task.Path))
        {
            _client.Emit(Failed(task, Failure.Other, "A-16"));
            return;
        }

        Start(task);
    }

    /// <summary>Whether a transfer may start; else the app is told why not.</summary>
    private bool IsAdmitted(MediaTask task)
    {
        if (_client.Connection.State == ConnectionState.Aborted)
        {
            _client.Emit(Failed(task, Failure.Interrupted, "S-57"));
            return false;
        }

        if (!_client.Allows(
            Boundaries.MediaTransfers, _running.Count + 1, Limits.MaxMediaTransfers))
        {
            _client.Emit(Failed(task, Failure.ExceedLimit, "M-08"));
            return false;
        }

        return true;
    }

    private void Start(MediaTask task)
    {
        MediaTransfer transfer = new(
            _client.World.Loop, $"{_client.Tag.Label}/{task.Operation}",
            _client.Link.RoundTripTicks, task, OnProgress, OnArrived,
            each => Fail(each, Failure.Timeout, "M-10"),
            _client.World.Trace.Boundaries.Of(Boundaries.MediaStall));
        _running[task.RequestId] = transfer;
        _client.Pending.Add(task.Serial, (_, failure) => Fail(
            transfer,
            failure == Failure.Other ? Failure.Interrupted : failure,
            failure == Failure.Timeout ? "S-73" : "S-22"));
        Refresh(transfer);
    }

    private void Refresh(MediaTransfer transfer)
    {
        if (CanFlow && IsOpen(transfer.Task))
        {
            transfer.Flow(RateOf(transfer.Task));
        }
        else
        {
            transfer.Stall();
        }
    }

    /// <summary>Opens a download at the service, if there is a session to do so.</summary>
    private bool IsOpen(MediaTask task)
    {
        if (!task.IsOpen && _client.Link.Exchange(
            new FetchMediaRequest(task.MediaId) { Operation = task.Operation })
            is MediaReply reply)
        {
            task.IsOpen = true;
            task.Bytes = reply.Bytes;
            task.Failure = reply.Failure;
        }

        return task.IsOpen;
    }

    /// <summary>The slower of the SDK and the link counts; 0 for without limit (S-57).</summary>
    private long RateOf(MediaTask task)
    {
        long link = task.IsUpload
            ? _client.Link.Endpoint.Up.BytesPerSecond
            : _client.Link.Endpoint.Down.BytesPerSecond;
        long own = _client.Options.MediaBytesPerSecond;
        return link <= 0 ? own : own <= 0 ? link : Math.Min(link, own);
    }

    private void OnProgress(MediaTransfer transfer) => _client.Emit(new MediaProgressed(
        transfer.Task.IsUpload, transfer.Task.RequestId, transfer.CurrentSize,
        transfer.Task.Size));

    private void OnArrived(MediaTransfer transfer)
    {
        MediaTask task = transfer.Task;
        if (task.Failure != Failure.None)
        {
            Fail(transfer, task.Failure, RuleOf(task.Failure));
        }
        else if (!task.IsUpload)
        {
            FinishDownload(transfer);
        }
        else if (_client.Link.Exchange(
            new StoreMediaRequest(task.Bytes) { Operation = task.Operation }) is MediaReply reply)
        {
            FinishUpload(transfer, reply);
        }
        else
        {
            // The session is gone or not back yet; the client will learn which.
            transfer.Stall();
        }
    }

    private void FinishDownload(MediaTransfer transfer)
    {
        MediaTask task = transfer.Task;
        if (task.Path is not null && !_client.World.Files.TryWrite(task.Path, task.Bytes))
        {
            Fail(transfer, Failure.Other, "M-04");
            return;
        }

        End(transfer);
        _client.Emit(new MediaDownloaded(
            task.Operation, task.RequestId, task.MediaId, task.Path, task.Bytes, Failure.None,
            "M-02"));
    }

    private void FinishUpload(MediaTransfer transfer, MediaReply reply)
    {
        MediaTask task = transfer.Task;
        if (reply.Failure != Failure.None)
        {
            Fail(transfer, reply.Failure, RuleOf(reply.Failure));
            return;
        }

        End(transfer);
        ImageSize size = task.Operation == Operation.UploadImage
            ? ImageSizes.Read(task.Bytes)
            : default;
        MediaContent media = new(
            reply.MediaId, task.Size, FileSpace.NameOf(task.Path!), null, size, default);
        _client.Emit(new MediaUploaded(
            task.Operation, task.RequestId, _client.NextId(), media, Failure.None, "M-01"));
    }

    private void Fail(MediaTransfer transfer, Failure failure, string rule)
    {
        End(transfer);
        _client.Emit(Failed(transfer.Task, failure, rule));
    }

    private void End(MediaTransfer transfer)
    {
        transfer.Stop();
        _running.Remove(transfer.Task.RequestId);
        _client.Pending.Forget(transfer.Task.Serial);
    }
}
