using System;
using agora_rtm;
using RtmSim.Protocol;

namespace RtmSim.Facades.Unity;

/// <content>The families of media.</content>
internal static partial class UnityErrors
{
    private static (Failure, Enum)[] UploadRows => new (Failure, Enum)[]
    {
        (Failure.None, UPLOAD_MEDIA_ERR_CODE.UPLOAD_MEDIA_ERR_OK),
        (Failure.Other, UPLOAD_MEDIA_ERR_CODE.UPLOAD_MEDIA_ERR_FAILURE),
        (Failure.InvalidArgument, UPLOAD_MEDIA_ERR_CODE.UPLOAD_MEDIA_ERR_INVALID_ARGUMENT),
        (Failure.Timeout, UPLOAD_MEDIA_ERR_CODE.UPLOAD_MEDIA_ERR_TIMEOUT),
        (Failure.SizeOverflow, UPLOAD_MEDIA_ERR_CODE.UPLOAD_MEDIA_ERR_SIZE_OVERFLOW),
        (Failure.ExceedLimit,
            UPLOAD_MEDIA_ERR_CODE.UPLOAD_MEDIA_ERR_CONCURRENCY_LIMIT_EXCEEDED),
        (Failure.Interrupted, UPLOAD_MEDIA_ERR_CODE.UPLOAD_MEDIA_ERR_INTERRUPTED),
        (Failure.NotInitialized, UPLOAD_MEDIA_ERR_CODE.UPLOAD_MEDIA_ERR_NOT_INITIALIZED),
        (Failure.NotLoggedIn, UPLOAD_MEDIA_ERR_CODE.UPLOAD_MEDIA_ERR_NOT_LOGGED_IN),
    };

    private static (Failure, Enum)[] DownloadRows => new (Failure, Enum)[]
    {
        (Failure.None, DOWNLOAD_MEDIA_ERR_CODE.DOWNLOAD_MEDIA_ERR_OK),
        (Failure.Other, DOWNLOAD_MEDIA_ERR_CODE.DOWNLOAD_MEDIA_ERR_FAILURE),
        (Failure.InvalidArgument, DOWNLOAD_MEDIA_ERR_CODE.DOWNLOAD_MEDIA_ERR_INVALID_ARGUMENT),
        (Failure.Timeout, DOWNLOAD_MEDIA_ERR_CODE.DOWNLOAD_MEDIA_ERR_TIMEOUT),
        (Failure.NotExist, DOWNLOAD_MEDIA_ERR_CODE.DOWNLOAD_MEDIA_ERR_NOT_EXIST),
        (Failure.ExceedLimit,
            DOWNLOAD_MEDIA_ERR_CODE.DOWNLOAD_MEDIA_ERR_CONCURRENCY_LIMIT_EXCEEDED),
        (Failure.Interrupted, DOWNLOAD_MEDIA_ERR_CODE.DOWNLOAD_MEDIA_ERR_INTERRUPTED),
        (Failure.NotInitialized, DOWNLOAD_MEDIA_ERR_CODE.DOWNLOAD_MEDIA_ERR_NOT_INITIALIZED),
        (Failure.NotLoggedIn, DOWNLOAD_MEDIA_ERR_CODE.DOWNLOAD_MEDIA_ERR_NOT_LOGGED_IN),
    };

    private static (Failure, Enum)[] CancelRows => new (Failure, Enum)[]
    {
        (Failure.None, CANCEL_MEDIA_ERR_CODE.CANCEL_MEDIA_ERR_OK),
        (Failure.Other, CANCEL_MEDIA_ERR_CODE.CANCEL_MEDIA_ERR_FAILURE),
        (Failure.NotExist, CANCEL_MEDIA_ERR_CODE.CANCEL_MEDIA_ERR_NOT_EXIST),
        (Failure.NotInitialized, CANCEL_MEDIA_ERR_CODE.CANCEL_MEDIA_ERR_NOT_INITIALIZED),
        (Failure.NotLoggedIn, CANCEL_MEDIA_ERR_CODE.CANCEL_MEDIA_ERR_NOT_LOGGED_IN),
    };

    private static void AddMedia(Action<Operation, (Failure Failure, Enum Value)[]> add)
    {
        add(Operation.UploadFile, UploadRows);
        add(Operation.UploadImage, UploadRows);
        add(Operation.DownloadToFile, DownloadRows);
        add(Operation.DownloadToMemory, DownloadRows);
        add(Operation.CancelUpload, CancelRows);
        add(Operation.CancelDownload, CancelRows);
    }
}
