using System;
using System.Collections.Generic;
using NodaTime;
using RtmSim.Client;

namespace RtmSim.Scenarios.Faces;

/// <summary>A user in a run, who does what the steps say through one SDK.</summary>
internal interface IActor
{
    /// <summary>The user in the file.</summary>
    ScenarioUser User { get; }

    /// <summary>The link of this device alone.</summary>
    LinkControl Link { get; }

    /// <summary>The client of its process, below the SDK's API.</summary>
    SimClient Core { get; }

    void Login(string token, string userId);

    void Logout();

    void Dispose();

    /// <summary>The process is gone, without a goodbye (S-85).</summary>
    void Crash();

    /// <summary>Another process begins, with a client that has never logged in.</summary>
    void Restart();

    /// <summary>From now on sends back each message as it came.</summary>
    /// <param name="isEcho">Whose messages are left alone: others who send back.</param>
    void Echo(Func<string, bool> isEcho);

    void SendToPeer(string peerId, MessageBody body, bool offline);

    void SendToChannel(string channelId, MessageBody body, bool offline);

    /// <summary>Makes the channel object, or makes it again.</summary>
    void CreateChannel(string channelId);

    void Join(string channelId);

    void Leave(string channelId);

    void GetMembers(string channelId);

    void GetMemberCount(IReadOnlyList<string> channelIds);

    void ReleaseChannel(string channelId);

    void QueryPeers(IReadOnlyList<string> peerIds);

    void SubscribePeers(IReadOnlyList<string> peerIds);

    void UnsubscribePeers(IReadOnlyList<string> peerIds);

    void ListSubscribedPeers();

    /// <summary>Makes an invitation and does not send it.</summary>
    void NewCall(string calleeId, string content, string channelId);

    void SendCall(CallChoice choice);

    void CancelCall(CallChoice choice);

    void AcceptCall(CallChoice choice, string response);

    void RefuseCall(CallChoice choice, string response);

    /// <summary>Whether it has made such an invitation.</summary>
    bool HasMade(CallChoice choice);

    /// <summary>Whether it has got such an invitation.</summary>
    bool HasGot(CallChoice choice);

    /// <summary>Disposes the invitation objects.</summary>
    void ReleaseCalls();

    /// <summary>Whether a call that it got is neither answered nor over.</summary>
    bool IsRinging { get; }

    /// <summary>What to do about each call when it has rung so long; null for nothing.</summary>
    void WhenCalled(Duration ring, Action<IActor>? act);

    /// <summary>Says how long the app takes for each callback from now on.</summary>
    void SlowCallbacks(Duration each);

    void RenewToken(string token);

    void SetLogFile(string path);

    void SetLogFilter(int filter);

    void SetLogFileSize(int kilobytes);

    void SetParameters(string json);

    /// <summary>Writes attributes of the user itself, or of a channel if one is named.</summary>
    void WriteAttributes(
        string? channelId, IReadOnlyList<(string Key, string Value)> attributes, bool replace,
        bool notify);

    void DeleteAttributes(string? channelId, IReadOnlyList<string> keys, bool notify);

    void ClearAttributes(string? channelId, bool notify);

    /// <summary>Reads all attributes, or those of some keys.</summary>
    void GetUserAttributes(string userId, IReadOnlyList<string>? keys);

    void GetChannelAttributes(string channelId, IReadOnlyList<string>? keys);

    /// <summary>Uploads a file; the name is for later steps.</summary>
    void Upload(string name, string path, bool isImage);

    void DownloadToFile(string name, string mediaId, string path);

    void DownloadToMemory(string name, string mediaId);

    void CancelUpload(long requestId);

    void CancelDownload(long requestId);

    void SendMediaToPeer(string peerId, MediaBody body, bool offline);

    void SendMediaToChannel(string channelId, MediaBody body);

    /// <summary>The request ID of a transfer; null if there is none of that name.</summary>
    long? FindTransfer(string name);

    /// <summary>The media ID an upload gave; null if none of that name has succeeded.</summary>
    string? FindMediaId(string name);
}
