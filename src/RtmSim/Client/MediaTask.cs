using System;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>What an app wants uploaded or downloaded, and what is known of it so far.</summary>
internal sealed class MediaTask
{
    public MediaTask(Operation operation, long requestId, int serial)
    {
        Operation = operation;
        RequestId = requestId;
        Serial = serial;
    }

    public Operation Operation { get; }

    public bool IsUpload => Operation is Operation.UploadFile or Operation.UploadImage;

    public long RequestId { get; }

    /// <summary>Its number among the client's unanswered calls.</summary>
    public int Serial { get; }

    /// <summary>The file to read, or to write; null for a download to memory.</summary>
    public string? Path { get; init; }

    /// <summary>What to download; empty for an upload.</summary>
    public string MediaId { get; init; } = string.Empty;

    /// <summary>The file; of a download, once the service has opened it.</summary>
    public ReadOnlyMemory<byte> Bytes { get; set; }

    public long Size => Bytes.Length;

    /// <summary>Whether the service knows of it; an upload is told at its end.</summary>
    public bool IsOpen { get; set; }

    /// <summary>What it will end in, found when it was opened.</summary>
    public Failure Failure { get; set; }
}
