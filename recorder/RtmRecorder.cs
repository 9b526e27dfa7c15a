// Records what an app does with Agora RTM 1.x, and what the SDK tells it, as an rtmsim trace.
//
// Put this one file beside the SDK's scripts. In each file of the app that names one of the three
// classes, add the line for it:
//
//     using RtmClient = RtmRecording.RtmClient;
//     using RtmChannel = RtmRecording.RtmChannel;
//     using RtmCallManager = RtmRecording.RtmCallManager;
//
// and call RtmRecorder.Start("session.jsonl") before the first client is made, and
// RtmRecorder.Stop() at the end. Nothing else changes; without Start nothing is recorded.
//
// The SDK's versions 1.4.3 to 1.4.7 need no symbol. Define RTM_SDK_1_4_8, RTM_SDK_1_4_10 or
// RTM_SDK_1_5 for a later one.
#if RTM_SDK_1_5
#define RTM_IDS_BY_REF
#elif RTM_SDK_1_4_10
#define RTM_IDS_BY_REF
#define RTM_HAS_MEDIA
#else
#define RTM_IDS_BY_VALUE
#define RTM_HAS_MEDIA
#endif
#if RTMSIM
#define RTM_IDS_BY_REF
#endif
#if RTMSIM
#nullable disable
#endif
#pragma warning disable RS0030 // An app has real time.

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using agora_rtm;

namespace RtmRecording
{
    /// <summary>
    /// Writes a trace file, a line as soon as something happens. Safe to use from any thread.
    /// </summary>
    public sealed class RtmRecorder : IDisposable
    {
        [ThreadStatic]
        private static int handlersRunning;

        private readonly object gate = new object();
        private readonly TextWriter writer;
        private readonly Func<TimeSpan> elapsed;
        private readonly List<string> appIds = new List<string>();
        private readonly List<string> tokens = new List<string>();
        private readonly List<KeyValuePair<string, int>> firstClients =
            new List<KeyValuePair<string, int>>();

        private readonly List<ClientLog> clients = new List<ClientLog>();
        private long events;
        private long lastTicks;
        private bool isClosed;

        /// <summary>Records into a file, with real time from now on.</summary>
        /// <param name="path">The file, which is replaced.</param>
        public RtmRecorder(string path)
            : this(
                new StreamWriter(path, false, new UTF8Encoding(false)), RealTime(),
                DateTime.UtcNow)
        {
        }

        /// <summary>Records with a clock of the caller's.</summary>
        /// <param name="writer">Where to; it is flushed after each line.</param>
        /// <param name="elapsed">The time since the start, which never goes back.</param>
        /// <param name="startedUtc">When that start was.</param>
        public RtmRecorder(TextWriter writer, Func<TimeSpan> elapsed, DateTime startedUtc)
        {
            this.writer = writer;
            this.elapsed = elapsed;
            writer.NewLine = "\n";
            string epoch = startedUtc.ToString(
                "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
            WriteWhole("{\"format\":\"rtmsim-trace\",\"version\":1,\"source\":\"sdk\",\"epoch\":\""
                + epoch + "\"}");
        }

        /// <summary>The recorder of clients that are made without one; null for none.</summary>
        public static RtmRecorder Current { get; set; }

        /// <summary>Whether App IDs are written as they are. Else each is app1, app2 and so on,
        /// filled up to its length.</summary>
        public bool ShowAppIds { get; set; }

        /// <summary>Whether what users wrote is left out: texts of messages, contents and
        /// responses of invitations, values of attributes and raw bytes become as many x.</summary>
        public bool HideTexts { get; set; }

        internal static bool IsInHandler
        {
            get { return handlersRunning > 0; }
        }

        /// <summary>Records all clients that are made from now on.</summary>
        /// <param name="path">The file, which is replaced.</param>
        public static RtmRecorder Start(string path)
        {
            Stop();
            Current = new RtmRecorder(path);
            return Current;
        }

        /// <summary>Closes the file. Clients go on without being recorded.</summary>
        public static void Stop()
        {
            RtmRecorder current = Current;
            Current = null;
            if (current != null)
            {
                current.Dispose();
            }
        }

        /// <summary>Writes out what the system may still hold back.</summary>
        public void Flush()
        {
            lock (gate)
            {
                if (!isClosed)
                {
                    writer.Flush();
                }
            }
        }

        /// <summary>Writes the last line and closes the file.</summary>
        public void Dispose()
        {
            lock (gate)
            {
                if (isClosed)
                {
                    return;
                }

                WriteWhole("{\"end_ms\":" + Milliseconds(Now()) + ",\"events\":"
                    + events.ToString(CultureInfo.InvariantCulture) + "}");
                isClosed = true;
                writer.Dispose();
            }
        }

        internal ClientLog Add()
        {
            lock (gate)
            {
                ClientLog log = new ClientLog(this, clients.Count + 1);
                clients.Add(log);
                return log;
            }
        }

        internal void Write(ClientLog client, string kind, string name, string rest)
        {
            lock (gate)
            {
                if (isClosed)
                {
                    return;
                }

                StringBuilder line = new StringBuilder();
                line.Append("{\"seq\":").Append(events.ToString(CultureInfo.InvariantCulture));
                line.Append(",\"t_ms\":").Append(Milliseconds(Now()));
                line.Append(",\"client\":");
                Json.Append(line, client.Label);
                line.Append(",\"client_no\":");
                line.Append(client.Number.ToString(CultureInfo.InvariantCulture));
                line.Append(",\"kind\":\"").Append(kind).Append("\",\"name\":\"").Append(name);
                line.Append('"').Append(rest).Append('}');
                events++;
                WriteWhole(line.ToString());
            }
        }

        internal static void RunHandler(Action handler)
        {
            handlersRunning++;
            try
            {
                handler();
            }
            finally
            {
                handlersRunning--;
            }
        }

        internal string LabelOf(string userId, int number)
        {
            lock (gate)
            {
                int place = firstClients.FindIndex(
                    each => string.Equals(each.Key, userId, StringComparison.Ordinal));
                if (place < 0)
                {
                    firstClients.Add(new KeyValuePair<string, int>(userId, number));
                }

                return place < 0 || firstClients[place].Value == number
                    ? userId
                    : userId + "#" + number.ToString(CultureInfo.InvariantCulture);
            }
        }

        /// <summary>Never the App ID, but the same word for the same one.</summary>
        internal string MaskAppId(string appId)
        {
            if (string.IsNullOrEmpty(appId) || ShowAppIds)
            {
                return appId;
            }

            string word = "app" + PlaceOf(appIds, appId);
            return word.Length > appId.Length
                ? word.Substring(0, appId.Length)
                : word.PadRight(appId.Length, '-');
        }

        /// <summary>Never a token: which one it is, and how long.</summary>
        internal string MaskToken(string token)
        {
            if (string.IsNullOrEmpty(token))
            {
                return token;
            }

            lock (gate)
            {
                if (appIds.Contains(token))
                {
                    return MaskAppId(token);
                }
            }

            return "token" + PlaceOf(tokens, token) + " of "
                + token.Length.ToString(CultureInfo.InvariantCulture) + " characters";
        }

        internal string MaskText(string text)
        {
            return text == null || !HideTexts
                ? text
                : new string('x', Encoding.UTF8.GetByteCount(text));
        }

        internal byte[] MaskBytes(byte[] bytes)
        {
            return HideTexts ? Encoding.ASCII.GetBytes(new string('x', bytes.Length)) : bytes;
        }

        /// <summary>An invitation that a client of this recording sent, as its callee sees it.
        /// </summary>
        internal Invitation FindSent(string caller, string callee, string content, string channelId)
        {
            lock (gate)
            {
                foreach (ClientLog client in clients)
                {
                    Invitation sent = client.UserId == caller
                        ? client.Local.FindOpen(callee, content, channelId)
                        : null;
                    if (sent != null)
                    {
                        return sent;
                    }
                }

                return null;
            }
        }

        private static Func<TimeSpan> RealTime()
        {
            Stopwatch watch = Stopwatch.StartNew();
            return () => watch.Elapsed;
        }

        private static string Milliseconds(long ticks)
        {
            return (ticks / 10000m).ToString("0.####", CultureInfo.InvariantCulture);
        }

        private string PlaceOf(List<string> known, string secret)
        {
            lock (gate)
            {
                int place = known.IndexOf(secret);
                if (place < 0)
                {
                    known.Add(secret);
                    place = known.Count - 1;
                }

                return (place + 1).ToString(CultureInfo.InvariantCulture);
            }
        }

        private long Now()
        {
            lastTicks = Math.Max(lastTicks, elapsed().Ticks);
            return lastTicks;
        }

        private void WriteWhole(string line)
        {
            writer.WriteLine(line);
            writer.Flush();
        }
    }

    /// <summary>A call of the SDK, which takes a number for its result or gives one.</summary>
    internal delegate int NumberedCall(ref long requestId);

    /// <summary>The SDK's client, recorded. All members do what those of the SDK do.</summary>
    public sealed class RtmClient : IDisposable
    {
        private readonly agora_rtm.RtmClient inner;
        private readonly ClientLog log;
        private readonly List<RtmChannel> channels = new List<RtmChannel>();
        private RtmCallManager calls;

        /// <summary>Makes a client, recorded by <see cref="RtmRecorder.Current"/>.</summary>
        public RtmClient(string appId, RtmClientEventHandler eventHandler)
            : this(appId, eventHandler, RtmRecorder.Current)
        {
        }

        /// <summary>Makes a client, recorded by a recorder.</summary>
        public RtmClient(string appId, RtmClientEventHandler eventHandler, RtmRecorder recorder)
        {
            if (recorder == null)
            {
                inner = new agora_rtm.RtmClient(appId, eventHandler);
                return;
            }

            log = recorder.Add();
            log.WriteCall("new RtmClient", log.Args().Text("appId", recorder.MaskAppId(appId)));
            inner = log.Guard("new RtmClient", () => new agora_rtm.RtmClient(
                appId, eventHandler == null ? null : ClientHandlers.Of(log, eventHandler)));
            log.WriteReturn("new RtmClient", null);
        }

        /// <summary>The SDK's own object.</summary>
        public static implicit operator agora_rtm.RtmClient(RtmClient client)
        {
            return client == null ? null : client.inner;
        }

        public static string GetSdkVersion()
        {
            return agora_rtm.RtmClient.GetSdkVersion();
        }

        public void Dispose()
        {
            if (log == null || log.IsDisposed)
            {
                inner.Dispose();
                return;
            }

            log.WriteCall("RtmClient.Dispose", log.Args());
            log.IsDisposed = true;
            log.Guard("RtmClient.Dispose", () => { inner.Dispose(); return 0; });
            log.WriteReturn("RtmClient.Dispose", null);
        }

        public int Login(string token, string userId)
        {
            if (log == null)
            {
                return inner.Login(token, userId);
            }

            Arguments arguments = log.Args()
                .Text("token", log.Recorder.MaskToken(token))
                .Text("userId", userId);
            return log.Call("Login", typeof(LOGIN_ERR_CODE), "Login", arguments, () =>
            {
                int code = inner.Login(token, userId);
                if (code == 0)
                {
                    log.IsOf(userId);
                }

                return code;
            });
        }

        public int Logout()
        {
            return log == null ? inner.Logout() : log.Call(
                "Logout", typeof(LOGOUT_ERR_CODE), "Logout", log.Args(), () => inner.Logout());
        }

        public int RenewToken(string token)
        {
            return log == null ? inner.RenewToken(token) : log.Call(
                "RenewToken", typeof(RENEW_TOKEN_ERR_CODE), "RenewToken",
                log.Args().Text("token", log.Recorder.MaskToken(token)),
                () => inner.RenewToken(token));
        }

        public TextMessage CreateMessage()
        {
            return inner.CreateMessage();
        }

        public TextMessage CreateMessage(string text)
        {
            return inner.CreateMessage(text);
        }

        public TextMessage CreateMessage(byte[] rawData)
        {
            return inner.CreateMessage(rawData);
        }

        public TextMessage CreateMessage(byte[] rawData, string description)
        {
            return inner.CreateMessage(rawData, description);
        }

        public int SendMessageToPeer(string peerId, IMessage message)
        {
            return log == null ? inner.SendMessageToPeer(peerId, message) : SendToPeer(
                peerId, message, false, () => inner.SendMessageToPeer(peerId, message));
        }

        public int SendMessageToPeer(string peerId, IMessage message, SendMessageOptions options)
        {
#if RTM_SDK_1_5
            bool offline = false;
#else
            bool offline = options.enableOfflineMessaging;
#endif
            return log == null ? inner.SendMessageToPeer(peerId, message, options) : SendToPeer(
                peerId, message, offline,
                () => inner.SendMessageToPeer(peerId, message, options));
        }

        public RtmChannel CreateChannel(
            string channelId, RtmChannelEventHandler rtmChannelEventHandler)
        {
            if (log == null)
            {
                return Wrapped(inner.CreateChannel(channelId, rtmChannelEventHandler), channelId);
            }

            log.WriteCall("CreateChannel", log.Args().Text("channelId", channelId));
            agora_rtm.RtmChannel made = log.Guard("CreateChannel", () => inner.CreateChannel(
                channelId,
                rtmChannelEventHandler == null
                    ? null
                    : ChannelHandlers.Of(log, channelId, rtmChannelEventHandler)));
            log.WriteReturn("CreateChannel", made == null ? "null" : null);
            return Wrapped(made, channelId);
        }

        public RtmCallManager GetRtmCallManager(RtmCallEventHandler eventHandler)
        {
            if (log == null || eventHandler == null)
            {
                return Wrapped(inner.GetRtmCallManager(eventHandler));
            }

            log.CallHandler = eventHandler;
            return Wrapped(inner.GetRtmCallManager(CallHandlers.Of(log)));
        }

        public int SetLogFile(string logFilePath)
        {
            return log == null ? inner.SetLogFile(logFilePath) : log.Call(
                "SetLogFile", null, null, log.Args().Text("path", logFilePath),
                () => inner.SetLogFile(logFilePath));
        }

        public int SetLogFilter(int fileter)
        {
            return log == null ? inner.SetLogFilter(fileter) : log.Call(
                "SetLogFilter", null, null, log.Args().Number("filter", fileter),
                () => inner.SetLogFilter(fileter));
        }

        public int SetLogFileSize(int fileSizeInKBytes)
        {
            return log == null ? inner.SetLogFileSize(fileSizeInKBytes) : log.Call(
                "SetLogFileSize", null, null, log.Args().Number("sizeKb", fileSizeInKBytes),
                () => inner.SetLogFileSize(fileSizeInKBytes));
        }

        public int SetParameters(string parameters)
        {
            return log == null ? inner.SetParameters(parameters) : log.Call(
                "SetParameters", null, null, log.Args().Text("parameters", parameters),
                () => inner.SetParameters(parameters));
        }

        public RtmChannelAttribute CreateChannelAttribute()
        {
            return inner.CreateChannelAttribute();
        }

#if RTM_IDS_BY_VALUE
        public int QueryPeersOnlineStatus(string[] peerIds, long requestId)
        {
            return Peers(
                "QueryPeersOnlineStatus", typeof(QUERY_PEERS_ONLINE_STATUS_ERR), "QueryPeers",
                peerIds, ref requestId, (ref long id) => inner.QueryPeersOnlineStatus(peerIds, id));
        }

        public int SubscribePeersOnlineStatus(string[] peerIds, long requestId)
        {
            return Peers(
                "SubscribePeersOnlineStatus", typeof(PEER_SUBSCRIPTION_STATUS_ERR),
                "SubscribePeers", peerIds, ref requestId,
                (ref long id) => inner.SubscribePeersOnlineStatus(peerIds, id));
        }

        public int UnsubscribePeersOnlineStatus(string[] peerIds, long requestId)
        {
            return Peers(
                "UnsubscribePeersOnlineStatus", typeof(PEER_SUBSCRIPTION_STATUS_ERR),
                "UnsubscribePeers", peerIds, ref requestId,
                (ref long id) => inner.UnsubscribePeersOnlineStatus(peerIds, id));
        }

        public int QueryPeersBySubscriptionOption(PEER_SUBSCRIPTION_OPTION option, long requestId)
        {
            return SubscribedPeers(
                option, ref requestId,
                (ref long id) => inner.QueryPeersBySubscriptionOption(option, id));
        }

        public int GetChannelMemberCount(string[] channelIds, long requestId)
        {
            return Counts(
                channelIds, ref requestId,
                (ref long id) => inner.GetChannelMemberCount(channelIds, id));
        }

        public int DeleteLocalUserAttributesByKeys(string[] attributeKeys, long requestId)
        {
            return Own(
                "DeleteLocalUserAttributesByKeys", "DeleteUserAttributes",
                Keys(attributeKeys), ref requestId,
                (ref long id) => inner.DeleteLocalUserAttributesByKeys(attributeKeys, id));
        }

        public int ClearLocalUserAttributes(long requestId)
        {
            return Own(
                "ClearLocalUserAttributes", "ClearUserAttributes", NewArgs(), ref requestId,
                (ref long id) => inner.ClearLocalUserAttributes(id));
        }

        public int GetUserAttributes(string userId, long requestId)
        {
            return Own(
                "GetUserAttributes", "GetUserAttributes", NewArgs().Text("user", userId),
                ref requestId, (ref long id) => inner.GetUserAttributes(userId, id));
        }

        public int GetUserAttributesByKeys(string userId, string[] attributeKeys, long requestId)
        {
            return Own(
                "GetUserAttributesByKeys", "GetUserAttributes",
                NewArgs().Text("user", userId).Texts("keys", attributeKeys), ref requestId,
                (ref long id) => inner.GetUserAttributesByKeys(userId, attributeKeys, id));
        }

        public int SetChannelAttributes(
            string channelId, RtmChannelAttribute[] attributes, ChannelAttributeOptions options,
            long requestId)
        {
            return OfChannel(
                "SetChannelAttributes", "SetChannelAttributes", channelId,
                Written(channelId, attributes, options), ref requestId,
                (ref long id) => inner.SetChannelAttributes(channelId, attributes, options, id));
        }

        public int DeleteChannelAttributesByKeys(
            string channelId, string[] attributeKeys, bool enableNotificationToChannelMembers,
            long requestId)
        {
            return OfChannel(
                "DeleteChannelAttributesByKeys", "DeleteChannelAttributes", channelId,
                Deleted(channelId, attributeKeys, enableNotificationToChannelMembers),
                ref requestId,
                (ref long id) => inner.DeleteChannelAttributesByKeys(
                    channelId, attributeKeys, enableNotificationToChannelMembers, id));
        }

        public int ClearChannelAttributes(
            string channelId, bool enableNotificationToChannelMembers, long requestId)
        {
            return OfChannel(
                "ClearChannelAttributes", "ClearChannelAttributes", channelId,
                NewArgs().Text("channel", channelId)
                    .Flag("notify", enableNotificationToChannelMembers),
                ref requestId,
                (ref long id) => inner.ClearChannelAttributes(
                    channelId, enableNotificationToChannelMembers, id));
        }

        public int GetChannelAttributes(string channelId, long requestId)
        {
            return OfChannel(
                "GetChannelAttributes", "GetChannelAttributes", channelId,
                NewArgs().Text("channel", channelId), ref requestId,
                (ref long id) => inner.GetChannelAttributes(channelId, id));
        }

        public int GetChannelAttributesByKeys(
            string channelId, string[] attributeKeys, long requestId)
        {
            return OfChannel(
                "GetChannelAttributesByKeys", "GetChannelAttributes", channelId,
                NewArgs().Text("channel", channelId).Texts("keys", attributeKeys), ref requestId,
                (ref long id) => inner.GetChannelAttributesByKeys(channelId, attributeKeys, id));
        }
#endif

#if RTM_IDS_BY_REF
        public int QueryPeersOnlineStatus(string[] peerIds, ref long requestId)
        {
            return Peers(
                "QueryPeersOnlineStatus", typeof(QUERY_PEERS_ONLINE_STATUS_ERR), "QueryPeers",
                peerIds, ref requestId,
                (ref long id) => inner.QueryPeersOnlineStatus(peerIds, ref id));
        }

        public int SubscribePeersOnlineStatus(string[] peerIds, ref long requestId)
        {
            return Peers(
                "SubscribePeersOnlineStatus", typeof(PEER_SUBSCRIPTION_STATUS_ERR),
                "SubscribePeers", peerIds, ref requestId,
                (ref long id) => inner.SubscribePeersOnlineStatus(peerIds, ref id));
        }

        public int UnsubscribePeersOnlineStatus(string[] peerIds, ref long requestId)
        {
            return Peers(
                "UnsubscribePeersOnlineStatus", typeof(PEER_SUBSCRIPTION_STATUS_ERR),
                "UnsubscribePeers", peerIds, ref requestId,
                (ref long id) => inner.UnsubscribePeersOnlineStatus(peerIds, ref id));
        }

        public int QueryPeersBySubscriptionOption(
            PEER_SUBSCRIPTION_OPTION option, ref long requestId)
        {
            return SubscribedPeers(
                option, ref requestId,
                (ref long id) => inner.QueryPeersBySubscriptionOption(option, ref id));
        }

        public int GetChannelMemberCount(string[] channelIds, ref long requestId)
        {
            return Counts(
                channelIds, ref requestId,
                (ref long id) => inner.GetChannelMemberCount(channelIds, ref id));
        }

        public int SetLocalUserAttributes(
            RtmAttribute[] attributes, int numberOfAttributes, ref long requestId)
        {
            return Own(
                "SetLocalUserAttributes", "SetUserAttributes",
                Written(attributes, numberOfAttributes), ref requestId,
                (ref long id) => inner.SetLocalUserAttributes(
                    attributes, numberOfAttributes, ref id));
        }

        public int AddOrUpdateLocalUserAttributes(
            RtmAttribute[] attributes, int numberOfAttributes, ref long requestId)
        {
            return Own(
                "AddOrUpdateLocalUserAttributes", "AddOrUpdateUserAttributes",
                Written(attributes, numberOfAttributes), ref requestId,
                (ref long id) => inner.AddOrUpdateLocalUserAttributes(
                    attributes, numberOfAttributes, ref id));
        }

        public int DeleteLocalUserAttributesByKeys(string[] attributeKeys, ref long requestId)
        {
            return Own(
                "DeleteLocalUserAttributesByKeys", "DeleteUserAttributes",
                Keys(attributeKeys), ref requestId,
                (ref long id) => inner.DeleteLocalUserAttributesByKeys(attributeKeys, ref id));
        }

        public int GetUserAttributes(string userId, ref long requestId)
        {
            return Own(
                "GetUserAttributes", "GetUserAttributes", NewArgs().Text("user", userId),
                ref requestId,
                (ref long id) => inner.GetUserAttributes(userId, ref id));
        }

        public int GetUserAttributesByKeys(
            string userId, string[] attributeKeys, ref long requestId)
        {
            return Own(
                "GetUserAttributesByKeys", "GetUserAttributes",
                NewArgs().Text("user", userId).Texts("keys", attributeKeys), ref requestId,
                (ref long id) => inner.GetUserAttributesByKeys(userId, attributeKeys, ref id));
        }

        public int SetChannelAttributes(
            string channelId, RtmChannelAttribute[] attributes, ChannelAttributeOptions options,
            ref long requestId)
        {
            return OfChannel(
                "SetChannelAttributes", "SetChannelAttributes", channelId,
                Written(channelId, attributes, options), ref requestId,
                (ref long id) => inner.SetChannelAttributes(
                    channelId, attributes, options, ref id));
        }

        public int AddOrUpdateChannelAttributes(
            string channelId, RtmChannelAttribute[] attributes, ChannelAttributeOptions options,
            ref long requestId)
        {
            return OfChannel(
                "AddOrUpdateChannelAttributes", "AddOrUpdateChannelAttributes", channelId,
                Written(channelId, attributes, options), ref requestId,
                (ref long id) => inner.AddOrUpdateChannelAttributes(
                    channelId, attributes, options, ref id));
        }

        public int DeleteChannelAttributesByKeys(
            string channelId, string[] attributeKeys, bool enableNotificationToChannelMembers,
            ref long requestId)
        {
            return OfChannel(
                "DeleteChannelAttributesByKeys", "DeleteChannelAttributes", channelId,
                Deleted(channelId, attributeKeys, enableNotificationToChannelMembers),
                ref requestId,
                (ref long id) => inner.DeleteChannelAttributesByKeys(
                    channelId, attributeKeys, enableNotificationToChannelMembers, ref id));
        }

        public int GetChannelAttributes(string channelId, ref long requestId)
        {
            return OfChannel(
                "GetChannelAttributes", "GetChannelAttributes", channelId,
                NewArgs().Text("channel", channelId), ref requestId,
                (ref long id) => inner.GetChannelAttributes(channelId, ref id));
        }

        public int GetChannelAttributesByKeys(
            string channelId, string[] attributeKeys, ref long requestId)
        {
            return OfChannel(
                "GetChannelAttributesByKeys", "GetChannelAttributes", channelId,
                NewArgs().Text("channel", channelId).Texts("keys", attributeKeys), ref requestId,
                (ref long id) => inner.GetChannelAttributesByKeys(
                    channelId, attributeKeys, ref id));
        }
#endif

#if RTM_HAS_MEDIA
        public FileMessage CreateFileMessageByMediaId(string mediaId)
        {
            return inner.CreateFileMessageByMediaId(mediaId);
        }

        public ImageMessage CreateImageMessageByMediaId(string mediaId)
        {
            return inner.CreateImageMessageByMediaId(mediaId);
        }

        public int CancelMediaUpload(long requestId)
        {
            return Cancel(
                "CancelMediaUpload", "CancelUpload", ref requestId,
                (ref long id) => inner.CancelMediaUpload(id));
        }

        public int CancelMediaDownload(long requestId)
        {
            return Cancel(
                "CancelMediaDownload", "CancelDownload", ref requestId,
                (ref long id) => inner.CancelMediaDownload(id));
        }
#endif

#if RTM_HAS_MEDIA && RTM_IDS_BY_VALUE
#if !RTM_SDK_1_4_8
        public int CreateFileMessageByUploading(string filePath, long requestId)
        {
            return Upload(
                "CreateFileMessageByUploading", "UploadFile", filePath, ref requestId,
                (ref long id) => inner.CreateFileMessageByUploading(filePath, id));
        }
#endif

        public int CreateImageMessageByUploading(string filePath, long requestId)
        {
            return Upload(
                "CreateImageMessageByUploading", "UploadImage", filePath, ref requestId,
                (ref long id) => inner.CreateImageMessageByUploading(filePath, id));
        }

        public int DownloadMediaToFile(string mediaId, string filePath, long requestId)
        {
            return Download(
                "DownloadMediaToFile", "DownloadToFile", mediaId, filePath, ref requestId,
                (ref long id) => inner.DownloadMediaToFile(mediaId, filePath, id));
        }

        public int DownloadMediaToMemory(string mediaId, long requestId)
        {
            return Download(
                "DownloadMediaToMemory", "DownloadToMemory", mediaId, null, ref requestId,
                (ref long id) => inner.DownloadMediaToMemory(mediaId, id));
        }
#endif

#if RTM_HAS_MEDIA && (RTM_IDS_BY_REF || RTM_SDK_1_4_8)
        public int CreateFileMessageByUploading(string filePath, ref long requestId)
        {
            return Upload(
                "CreateFileMessageByUploading", "UploadFile", filePath, ref requestId,
                (ref long id) => inner.CreateFileMessageByUploading(filePath, ref id));
        }
#endif

#if RTM_HAS_MEDIA && RTM_IDS_BY_REF
        public int CreateImageMessageByUploading(string filePath, ref long requestId)
        {
            return Upload(
                "CreateImageMessageByUploading", "UploadImage", filePath, ref requestId,
                (ref long id) => inner.CreateImageMessageByUploading(filePath, ref id));
        }

        public int DownloadMediaToFile(string mediaId, string filePath, ref long requestId)
        {
            return Download(
                "DownloadMediaToFile", "DownloadToFile", mediaId, filePath, ref requestId,
                (ref long id) => inner.DownloadMediaToFile(mediaId, filePath, ref id));
        }

        public int DownloadMediaToMemory(string mediaId, ref long requestId)
        {
            return Download(
                "DownloadMediaToMemory", "DownloadToMemory", mediaId, null, ref requestId,
                (ref long id) => inner.DownloadMediaToMemory(mediaId, ref id));
        }
#endif

        private Arguments NewArgs()
        {
            return new Arguments(log == null ? null : log.Recorder);
        }

        private Arguments Keys(string[] keys)
        {
            return NewArgs().Texts("keys", keys);
        }

        private Arguments Deleted(string channelId, string[] keys, bool notify)
        {
            return NewArgs().Text("channel", channelId).Texts("keys", keys).Flag("notify", notify);
        }

        private Arguments Written(
            string channelId, RtmChannelAttribute[] attributes, ChannelAttributeOptions options)
        {
            return NewArgs().Text("channel", channelId)
                .Attributes("attributes", attributes)
                .Flag("notify", options.enableNotificationToChannelMembers);
        }

        private Arguments Written(RtmAttribute[] attributes, int count)
        {
            return NewArgs().Attributes("attributes", attributes, count);
        }

        private int SendToPeer(string peerId, IMessage message, bool offline, Func<int> send)
        {
            Arguments arguments = log.Args().Text("peerId", peerId);
            if (message != null && !log.IsDisposed)
            {
                arguments.Number("messageId", message.GetMessageId()).Message(message);
            }

            arguments.Flag("offline", offline);
            return log.Call(
                "SendMessageToPeer", typeof(PEER_MESSAGE_ERR_CODE), "SendPeerMessage", arguments,
                send);
        }

        private int Peers(
            string name, Type codes, string operation, string[] peerIds, ref long id,
            NumberedCall call)
        {
            return log == null ? call(ref id) : log.Ask(
                name, codes, operation, NewArgs().Texts("peerIds", peerIds), ref id, null, call);
        }

        private int SubscribedPeers(PEER_SUBSCRIPTION_OPTION option, ref long id, NumberedCall call)
        {
            return log == null ? call(ref id) : log.Ask(
                "QueryPeersBySubscriptionOption", typeof(QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR),
                "ListSubscribedPeers", NewArgs().Number("option", (long)option), ref id, null,
                call);
        }

        private int Counts(string[] channelIds, ref long id, NumberedCall call)
        {
            return log == null ? call(ref id) : log.Ask(
                "GetChannelMemberCount", typeof(GET_CHANNEL_MEMBER_COUNT_ERR_CODE),
                "GetMemberCount", NewArgs().Texts("channelIds", channelIds), ref id, null, call);
        }

        private int Own(
            string name, string operation, Arguments arguments, ref long id, NumberedCall call)
        {
            return log == null ? call(ref id) : log.Ask(
                name, typeof(ATTRIBUTE_OPERATION_ERR), operation, arguments, ref id, null, call);
        }

        private int OfChannel(
            string name, string operation, string channelId, Arguments arguments, ref long id,
            NumberedCall call)
        {
            return log == null ? call(ref id) : log.Ask(
                name, typeof(ATTRIBUTE_OPERATION_ERR), operation, arguments, ref id,
                NewArgs().Text("channel", channelId), call);
        }

#if RTM_HAS_MEDIA
        private int Upload(
            string name, string operation, string path, ref long id, NumberedCall call)
        {
            return log == null ? call(ref id) : log.Ask(
                name, typeof(UPLOAD_MEDIA_ERR_CODE), operation, NewArgs().Text("filePath", path),
                ref id, null, call);
        }

        private int Download(
            string name, string operation, string mediaId, string path, ref long id,
            NumberedCall call)
        {
            if (log == null)
            {
                return call(ref id);
            }

            Arguments arguments = NewArgs().Text("mediaId", mediaId);
            Arguments again = NewArgs().Text("mediaId", mediaId);
            if (path != null)
            {
                arguments.Text("filePath", path);
                again.Text("filePath", path);
            }

            return log.Ask(
                name, typeof(DOWNLOAD_MEDIA_ERR_CODE), operation, arguments, ref id, again, call);
        }

        private int Cancel(string name, string operation, ref long id, NumberedCall call)
        {
            return log == null ? call(ref id) : log.Ask(
                name, typeof(CANCEL_MEDIA_ERR_CODE), operation,
                NewArgs().Number("requestId", id), ref id, null, call);
        }
#endif

        private RtmChannel Wrapped(agora_rtm.RtmChannel made, string channelId)
        {
            if (made == null)
            {
                return null;
            }

            lock (channels)
            {
                channels.RemoveAll(each => each.IsDisposed);
                RtmChannel known = channels.Find(each => ReferenceEquals(each.Inner, made));
                if (known == null)
                {
                    known = new RtmChannel(log, made, channelId);
                    channels.Add(known);
                }

                return known;
            }
        }

        private RtmCallManager Wrapped(agora_rtm.RtmCallManager made)
        {
            if (made == null)
            {
                return null;
            }

            if (calls == null || !ReferenceEquals(calls.Inner, made))
            {
                calls = new RtmCallManager(log, made);
            }

            return calls;
        }
    }

    /// <summary>The SDK's channel, recorded. All members do what those of the SDK do.</summary>
    public sealed class RtmChannel : IDisposable
    {
        private readonly ClientLog log;
        private readonly string id;

        internal RtmChannel(ClientLog log, agora_rtm.RtmChannel inner, string id)
        {
            this.log = log;
            Inner = inner;
            this.id = id;
        }

        internal agora_rtm.RtmChannel Inner { get; private set; }

        internal bool IsDisposed { get; private set; }

        /// <summary>The SDK's own object.</summary>
        public static implicit operator agora_rtm.RtmChannel(RtmChannel channel)
        {
            return channel == null ? null : channel.Inner;
        }

#if RTMSIM
        public string GetId()
#else
        public int GetId()
#endif
        {
            return Inner.GetId();
        }

        public int Join()
        {
            return Call("Join", typeof(JOIN_CHANNEL_ERR), "JoinChannel", () => Inner.Join());
        }

        public int Leave()
        {
            return Call("Leave", typeof(LEAVE_CHANNEL_ERR), "LeaveChannel", () => Inner.Leave());
        }

        public int GetMembers()
        {
            return Call(
                "GetMembers", typeof(GET_MEMBERS_ERR), "GetMembers", () => Inner.GetMembers());
        }

        public int SendMessage(IMessage message)
        {
            return Send(message, () => Inner.SendMessage(message));
        }

        public int SendMessage(IMessage message, SendMessageOptions options)
        {
            return Send(message, () => Inner.SendMessage(message, options));
        }

        public void Dispose()
        {
            bool isRecorded = log != null && !IsDisposed && !log.IsDisposed;
            IsDisposed = true;
            if (!isRecorded)
            {
                Inner.Dispose();
                return;
            }

            log.WriteCall("RtmChannel.Dispose", log.Args().Text("channel", id));
            log.Guard("RtmChannel.Dispose", () => { Inner.Dispose(); return 0; });
            log.WriteReturn("RtmChannel.Dispose", null);
        }

        private int Call(string name, Type codes, string operation, Func<int> body)
        {
            return log == null ? body() : log.Call(
                name, codes, operation, log.Args().Text("channel", id), body);
        }

        private int Send(IMessage message, Func<int> body)
        {
            if (log == null)
            {
                return body();
            }

            Arguments arguments = log.Args().Text("channel", id);
            if (message != null && !IsDisposed && !log.IsDisposed)
            {
                arguments.Number("messageId", message.GetMessageId()).Message(message);
            }

            return log.Call(
                "SendMessage", typeof(CHANNEL_MESSAGE_ERR_CODE), "SendChannelMessage", arguments,
                body);
        }
    }

    /// <summary>The SDK's call manager, recorded. All members do what those of the SDK do.
    /// </summary>
    public sealed class RtmCallManager : IDisposable
    {
        private readonly ClientLog log;
        private bool isDisposed;

        internal RtmCallManager(ClientLog log, agora_rtm.RtmCallManager inner)
        {
            this.log = log;
            Inner = inner;
        }

        internal agora_rtm.RtmCallManager Inner { get; private set; }

        /// <summary>The SDK's own object.</summary>
        public static implicit operator agora_rtm.RtmCallManager(RtmCallManager calls)
        {
            return calls == null ? null : calls.Inner;
        }

        public LocalInvitation CreateLocalCallInvitation(string calleeId)
        {
            if (log == null || isDisposed || log.IsDisposed)
            {
                return Inner.CreateLocalCallInvitation(calleeId);
            }

            log.WriteCall("CreateLocalCallInvitation", log.Args().Text("callee", calleeId));
            LocalInvitation made = log.Guard(
                "CreateLocalCallInvitation", () => Inner.CreateLocalCallInvitation(calleeId));
            log.WriteReturn("CreateLocalCallInvitation", made == null ? "null" : null);
            if (made != null)
            {
                log.Local.Add(made, calleeId);
            }

            return made;
        }

        public int SendLocalInvitation(LocalInvitation invitation)
        {
            return CallLocal(
                "SendLocalInvitation", "SendInvitation", invitation,
                () => Inner.SendLocalInvitation(invitation));
        }

        public int CancelLocalInvitation(LocalInvitation invitation)
        {
            return CallLocal(
                "CancelLocalInvitation", "CancelInvitation", invitation,
                () => Inner.CancelLocalInvitation(invitation));
        }

        public int AcceptRemoteInvitation(RemoteInvitation invitation)
        {
            return CallRemote(
                "AcceptRemoteInvitation", "AcceptInvitation", invitation,
                () => Inner.AcceptRemoteInvitation(invitation));
        }

        public int RefuseRemoteInvitation(RemoteInvitation invitation)
        {
            return CallRemote(
                "RefuseRemoteInvitation", "RefuseInvitation", invitation,
                () => Inner.RefuseRemoteInvitation(invitation));
        }

        public void Dispose()
        {
            if (log == null || isDisposed || log.IsDisposed)
            {
                Inner.Dispose();
                return;
            }

            isDisposed = true;
            log.WriteCall("RtmCallManager.Dispose", log.Args());
            log.Guard("RtmCallManager.Dispose", () => { Inner.Dispose(); return 0; });
            log.WriteReturn("RtmCallManager.Dispose", null);
        }

        private int CallLocal(
            string name, string operation, LocalInvitation invitation, Func<int> body)
        {
            if (log == null)
            {
                return body();
            }

            Invitation known = log.Local.Of(invitation);
            Arguments arguments = known == null ? log.Args() : log.Args()
                .Text("call", known.Id)
                .Text("callee", known.Peer)
                .Content("content", known.Content)
                .Text("channelId", known.ChannelId);
            return log.Call(name, typeof(INVITATION_API_CALL_ERR_CODE), operation, arguments, () =>
            {
                int code = body();
                log.Local.Note(known, code, () => Names.Of(invitation.GetState()));
                return code;
            });
        }

        private int CallRemote(
            string name, string operation, RemoteInvitation invitation, Func<int> body)
        {
            if (log == null)
            {
                return body();
            }

            Invitation known = log.Remote.Of(invitation);
            Arguments arguments = known == null ? log.Args() : log.Args()
                .Text("call", known.Id)
                .Text("caller", known.Peer)
                .Content("response", invitation.GetResponse());
            return log.Call(name, typeof(INVITATION_API_CALL_ERR_CODE), operation, arguments, () =>
            {
                int code = body();
                log.Remote.Note(known, code, () => Names.Of(invitation.GetState()));
                return code;
            });
        }
    }

    /// <summary>What is recorded of one client.</summary>
    internal sealed class ClientLog
    {
        public ClientLog(RtmRecorder recorder, int number)
        {
            Recorder = recorder;
            Number = number;
            Label = "client" + number.ToString(CultureInfo.InvariantCulture);
            Requests = new Requests();
            Local = new Invitations(this, "local invitation");
            Remote = new Invitations(this, "remote invitation");
        }

        public RtmRecorder Recorder { get; private set; }

        public int Number { get; private set; }

        public string Label { get; private set; }

        public string UserId { get; private set; }

        public bool IsDisposed { get; set; }

        public Requests Requests { get; private set; }

        public Invitations Local { get; private set; }

        public Invitations Remote { get; private set; }

        /// <summary>The app's handler of invitations, which it can change.</summary>
        public RtmCallEventHandler CallHandler { get; set; }

        public void IsOf(string userId)
        {
            UserId = userId;
            Label = Recorder.LabelOf(userId, Number);
        }

        public Arguments Args()
        {
            return new Arguments(Recorder);
        }

        public void WriteCall(string name, Arguments arguments)
        {
            string from = RtmRecorder.IsInHandler ? "callback" : "clock";
            Recorder.Write(
                this, "call", name, ",\"from\":\"" + from + "\",\"args\":" + arguments.ToJson());
        }

        public void WriteReturn(string name, string returned)
        {
            Recorder.Write(
                this, "return", name,
                returned == null ? string.Empty : ",\"returned\":\"" + returned + "\"");
        }

        public void Write(string kind, string name, Arguments arguments)
        {
            Recorder.Write(this, kind, name, ",\"args\":" + arguments.ToJson());
        }

        /// <summary>What throws is thrown on, but not without a word.</summary>
        public T Guard<T>(string name, Func<T> body)
        {
            try
            {
                return body();
            }
            catch (Exception fault)
            {
                WriteReturn(name, "threw " + fault.GetType().Name);
                throw;
            }
        }

        public int Call(
            string name, Type codes, string operation, Arguments arguments, Func<int> body)
        {
            WriteCall(name, arguments);
            int code = Guard(name, body);
            Recorder.Write(this, "return", name, Codes.Returned(code, codes, operation));
            return code;
        }

        /// <summary>A call whose result has a number, and less in it than was asked.</summary>
        public int Ask(
            string name, Type codes, string operation, Arguments arguments, ref long id,
            Arguments again, NumberedCall body)
        {
            Request request = new Request(operation, id, again);
            long number = id;
            int returned = Call(name, codes, operation, arguments, () =>
            {
                Requests.Add(request);
                int code = body(ref number);
                Requests.Answer(request, number, code);
                return code;
            });
            id = number;
            return returned;
        }

        /// <summary>Something arrived for a handler of the app, which it may not have.</summary>
        public void Deliver<T>(string name, Arguments arguments, T handler, Action<T> run)
            where T : class
        {
            Deliver(name, arguments, string.Empty, handler, run);
        }

        /// <summary>The same with a code.</summary>
        public void Deliver<T>(
            string name, Arguments arguments, Enum code, string operation, T handler,
            Action<T> run)
            where T : class
        {
            Deliver(name, arguments, Codes.Told(code, operation), handler, run);
        }

        private void Deliver<T>(
            string name, Arguments arguments, string code, T handler, Action<T> run)
            where T : class
        {
            if (handler == null)
            {
                Write("dropped", "no handler", Args().Text("callback", name));
                return;
            }

            Recorder.Write(this, "callback", name, ",\"args\":" + arguments.ToJson() + code);
            RtmRecorder.RunHandler(() => run(handler));
        }
    }

    /// <summary>The requests whose results are still to come.</summary>
    internal sealed class Requests
    {
        private readonly List<Request> open = new List<Request>();

        public void Add(Request request)
        {
            lock (open)
            {
                open.Add(request);
            }
        }

        /// <summary>
        /// The SDK has taken a request, perhaps with a number of its own, or has not.
        /// </summary>
        public void Answer(Request request, long number, int code)
        {
            lock (open)
            {
                request.Id = number;
                if (code != 0)
                {
                    open.Remove(request);
                }
            }
        }

        /// <summary>
        /// The request that a result belongs to: that of its number, or the oldest of its kind,
        /// because the SDK can number requests by itself.
        /// </summary>
        public Request Take(long id, params string[] operations)
        {
            lock (open)
            {
                Predicate<Request> isOfKind =
                    each => Array.IndexOf(operations, each.Operation) >= 0;
                Request found = open.Find(each => isOfKind(each) && each.Id == id)
                    ?? open.Find(isOfKind);
                open.Remove(found);
                return found ?? new Request(operations[0], id, null);
            }
        }
    }

    /// <summary>A request of the app.</summary>
    internal sealed class Request
    {
        public Request(string operation, long id, Arguments again)
        {
            Operation = operation;
            Id = id;
            Again = again;
        }

        public string Operation { get; private set; }

        public long Id { get; set; }

        /// <summary>What its result will not say, and was asked.</summary>
        public Arguments Again { get; private set; }
    }

    /// <summary>
    /// The invitations of one side. Callbacks bring new objects: what an invitation says tells
    /// which one it is.
    /// </summary>
    internal sealed class Invitations
    {
        private readonly ClientLog log;
        private readonly string name;
        private readonly List<Invitation> all = new List<Invitation>();
        private int made;

        public Invitations(ClientLog log, string name)
        {
            this.log = log;
            this.name = name;
        }

        public void Add(LocalInvitation invitation, string callee)
        {
            lock (all)
            {
                all.Add(new Invitation(NextId(string.Empty), callee) { Local = invitation });
            }
        }

        /// <summary>The invitation of the app's object; null for a disposed one.</summary>
        public Invitation Of(LocalInvitation invitation)
        {
            if (invitation == null
                || Names.IsGone(invitation.GetContent(), invitation.GetChannelId()))
            {
                return null;
            }

            string content = invitation.GetContent();
            string channelId = invitation.GetChannelId();
            lock (all)
            {
                Invitation known = all.Find(each => ReferenceEquals(each.Local, invitation))
                    ?? Find(null, content, channelId);
                if (known == null)
                {
                    known = new Invitation(NextId(string.Empty), invitation.GetCalleeId());
                    all.Add(known);
                }

                known.Content = content;
                known.ChannelId = channelId;
                return known;
            }
        }

        /// <summary>The same for a received one.</summary>
        public Invitation Of(RemoteInvitation invitation)
        {
            return invitation == null
                || Names.IsGone(invitation.GetContent(), invitation.GetChannelId())
                ? null
                : Of(invitation.GetCallerId(), invitation.GetContent(), invitation.GetChannelId());
        }

        public Invitation FindOpen(string peer, string content, string channelId)
        {
            lock (all)
            {
                return all.Find(each => each.Is(peer, content, channelId) && !each.HasArrived);
            }
        }

        /// <summary>An invitation arrives.</summary>
        public Invitation Receive(string caller, string content, string channelId)
        {
            Invitation sent = log.Recorder.FindSent(caller, log.UserId, content, channelId);
            lock (all)
            {
                string id = sent == null ? NextId("r") : sent.Id;
                Invitation received = new Invitation(id, caller)
                {
                    Content = content,
                    ChannelId = channelId,
                };
                all.Add(received);
                if (sent != null)
                {
                    sent.HasArrived = true;
                }

                return received;
            }
        }

        /// <summary>Where an invitation is now, if that is elsewhere.</summary>
        public void Note(Invitation invitation, int code, Func<KeyValuePair<long, string>> state)
        {
            if (invitation == null || code != 0)
            {
                return;
            }

            KeyValuePair<long, string> now = state();
            if (now.Key != invitation.State)
            {
                invitation.State = now.Key;
                log.Write("invitation", name, log.Args()
                    .Text("call", invitation.Id)
                    .Named("state", now.Key, now.Value));
            }
        }

        private Invitation Of(string peer, string content, string channelId)
        {
            lock (all)
            {
                Invitation known = Find(peer, content, channelId);
                return known ?? Receive(peer, content, channelId);
            }
        }

        private Invitation Find(string peer, string content, string channelId)
        {
            return all.FindLast(each => each.Is(peer, content, channelId) && !each.HasEnded)
                ?? all.FindLast(each => each.Is(peer, content, channelId));
        }

        private string NextId(string prefix)
        {
            made++;
            return prefix + log.Number.ToString(CultureInfo.InvariantCulture) + "-"
                + made.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>One invitation, at its caller or its callee.</summary>
    internal sealed class Invitation
    {
        private const long FirstFinalState = 3;

        public Invitation(string id, string peer)
        {
            Id = id;
            Peer = peer;
            Content = string.Empty;
            ChannelId = string.Empty;
        }

        public string Id { get; private set; }

        /// <summary>Who is on the other side.</summary>
        public string Peer { get; private set; }

        public LocalInvitation Local { get; set; }

        public string Content { get; set; }

        public string ChannelId { get; set; }

        public long State { get; set; }

        /// <summary>Whether another client of this recording has it.</summary>
        public bool HasArrived { get; set; }

        public bool HasEnded
        {
            get { return State >= FirstFinalState; }
        }

        public bool Is(string peer, string content, string channelId)
        {
            return (peer == null || Peer == peer) && Content == content && ChannelId == channelId;
        }
    }

    /// <summary>The handlers that the SDK's client gets in place of the app's.</summary>
    internal static class ClientHandlers
    {
        public static RtmClientEventHandler Of(ClientLog log, RtmClientEventHandler app)
        {
            RtmClientEventHandler handler = new RtmClientEventHandler();
            AddSession(handler, log, app);
            AddPeers(handler, log, app);
            AddOwnAttributes(handler, log, app);
            AddChannelAttributes(handler, log, app);
#if RTM_HAS_MEDIA
            AddTransfers(handler, log, app);
#endif
            return handler;
        }

        private static void AddSession(
            RtmClientEventHandler handler, ClientLog log, RtmClientEventHandler app)
        {
            handler.OnLoginSuccess = id => log.Deliver(
                "OnLoginSuccess", log.Args(), app.OnLoginSuccess, h => h(id));
            handler.OnLoginFailure = (id, code) => log.Deliver(
                "OnLoginFailure", log.Args(), code, "Login", app.OnLoginFailure,
                h => h(id, code));
            handler.OnLogout = (id, code) => log.Deliver(
                "OnLogout", log.Args(), code, "Logout", app.OnLogout, h => h(id, code));
            handler.OnConnectionStateChanged = (id, state, reason) =>
            {
                log.Write("state", "connection", States(log, state, reason));
                log.Deliver(
                    "OnConnectionStateChanged", States(log, state, reason),
                    app.OnConnectionStateChanged, h => h(id, state, reason));
            };
            handler.OnRenewTokenResult = (id, token, code) => log.Deliver(
                "OnRenewTokenResult",
                log.Args().Text("token", log.Recorder.MaskToken(token)), code, "RenewToken",
                app.OnRenewTokenResult, h => h(id, token, code));
            handler.OnTokenExpired = id => log.Deliver(
                "OnTokenExpired", log.Args(), app.OnTokenExpired, h => h(id));
#if RTM_SDK_1_5
            handler.OnTokenPrivilegeWillExpire = id => log.Deliver(
                "OnTokenPrivilegeWillExpire", log.Args(), app.OnTokenPrivilegeWillExpire,
                h => h(id));
#endif
        }

        private static Arguments States(
            ClientLog log, CONNECTION_STATE state, CONNECTION_CHANGE_REASON reason)
        {
            return log.Args()
                .Named("state", (long)state, Names.After("CONNECTION_STATE_", state))
                .Named("reason", (long)reason, Names.After("CONNECTION_CHANGE_REASON_", reason));
        }

        private static void AddPeers(
            RtmClientEventHandler handler, ClientLog log, RtmClientEventHandler app)
        {
            handler.OnSendMessageResult = (id, messageId, code) => log.Deliver(
                "OnSendMessageResult", log.Args().Number("messageId", messageId), code,
                "SendPeerMessage", app.OnSendMessageResult, h => h(id, messageId, code));
            handler.OnMessageReceivedFromPeer = (id, peer, message) => log.Deliver(
                "OnMessageReceivedFromPeer", log.Args().Received(peer, message),
                app.OnMessageReceivedFromPeer, h => h(id, peer, message));
            handler.OnGetChannelMemberCountResult = (id, request, counts, count, code) =>
            {
                log.Requests.Take(request, "GetMemberCount");
                log.Deliver(
                    "OnGetChannelMemberCountResult",
                    log.Args().Number("requestId", request).Texts("counts", Counts(counts)),
                    code, "GetMemberCount", app.OnGetChannelMemberCountResult,
                    h => h(id, request, counts, count, code));
            };
            handler.OnQueryPeersOnlineStatusResult = (id, request, peers, count, code) =>
            {
                log.Requests.Take(request, "QueryPeers");
                log.Deliver(
                    "OnQueryPeersOnlineStatusResult",
                    log.Args().Number("requestId", request).Texts("peers", Peers(peers)),
                    code, "QueryPeers", app.OnQueryPeersOnlineStatusResult,
                    h => h(id, request, peers, count, code));
            };
            handler.OnSubscriptionRequestResult = (id, request, code) => log.Deliver(
                "OnSubscriptionRequestResult", log.Args().Number("requestId", request), code,
                log.Requests.Take(request, "SubscribePeers", "UnsubscribePeers").Operation,
                app.OnSubscriptionRequestResult, h => h(id, request, code));
            handler.OnPeersOnlineStatusChanged = (id, peers, count) => log.Deliver(
                "OnPeersOnlineStatusChanged", log.Args().Texts("peers", Peers(peers)),
                app.OnPeersOnlineStatusChanged, h => h(id, peers, count));
            handler.OnQueryPeersBySubscriptionOptionResult = (id, request, peers, count, code) =>
            {
                log.Requests.Take(request, "ListSubscribedPeers");
                log.Deliver(
                    "OnQueryPeersBySubscriptionOptionResult",
                    log.Args().Number("requestId", request).Texts("peers", peers ?? new string[0]),
                    code, "ListSubscribedPeers", app.OnQueryPeersBySubscriptionOptionResult,
                    h => h(id, request, peers, count, code));
            };
        }

        private static void AddOwnAttributes(
            RtmClientEventHandler handler, ClientLog log, RtmClientEventHandler app)
        {
            handler.OnSetLocalUserAttributesResult = (id, request, code) => log.Deliver(
                "OnSetLocalUserAttributesResult", Done(log, request, "SetUserAttributes"), code,
                "SetUserAttributes", app.OnSetLocalUserAttributesResult,
                h => h(id, request, code));
            handler.OnAddOrUpdateLocalUserAttributesResult = (id, request, code) => log.Deliver(
                "OnAddOrUpdateLocalUserAttributesResult",
                Done(log, request, "AddOrUpdateUserAttributes"), code,
                "AddOrUpdateUserAttributes", app.OnAddOrUpdateLocalUserAttributesResult,
                h => h(id, request, code));
            handler.OnDeleteLocalUserAttributesResult = (id, request, code) => log.Deliver(
                "OnDeleteLocalUserAttributesResult", Done(log, request, "DeleteUserAttributes"),
                code, "DeleteUserAttributes", app.OnDeleteLocalUserAttributesResult,
                h => h(id, request, code));
            handler.OnClearLocalUserAttributesResult = (id, request, code) => log.Deliver(
                "OnClearLocalUserAttributesResult", Done(log, request, "ClearUserAttributes"),
                code, "ClearUserAttributes", app.OnClearLocalUserAttributesResult,
                h => h(id, request, code));
            handler.OnGetUserAttributesResult = (id, request, user, list, count, code) =>
                log.Deliver(
                    "OnGetUserAttributesResult",
                    Done(log, request, "GetUserAttributes").Text("user", user)
                        .Attributes("attributes", list, list == null ? 0 : list.Length),
                    code, "GetUserAttributes", app.OnGetUserAttributesResult,
                    h => h(id, request, user, list, count, code));
        }

        private static void AddChannelAttributes(
            RtmClientEventHandler handler, ClientLog log, RtmClientEventHandler app)
        {
            handler.OnSetChannelAttributesResult = (id, request, code) => log.Deliver(
                "OnSetChannelAttributesResult", Done(log, request, "SetChannelAttributes"), code,
                "SetChannelAttributes", app.OnSetChannelAttributesResult,
                h => h(id, request, code));
            handler.OnAddOrUpdateChannelAttributesResult = (id, request, code) => log.Deliver(
                "OnAddOrUpdateChannelAttributesResult",
                Done(log, request, "AddOrUpdateChannelAttributes"), code,
                "AddOrUpdateChannelAttributes", app.OnAddOrUpdateChannelAttributesResult,
                h => h(id, request, code));
            handler.OnDeleteChannelAttributesResult = (id, request, code) => log.Deliver(
                "OnDeleteChannelAttributesResult", Done(log, request, "DeleteChannelAttributes"),
                code, "DeleteChannelAttributes", app.OnDeleteChannelAttributesResult,
                h => h(id, request, code));
            handler.OnClearChannelAttributesResult = (id, request, code) => log.Deliver(
                "OnClearChannelAttributesResult", Done(log, request, "ClearChannelAttributes"),
                code, "ClearChannelAttributes", app.OnClearChannelAttributesResult,
                h => h(id, request, code));
            handler.OnGetChannelAttributesResult = (id, request, list, count, code) =>
                log.Deliver(
                    "OnGetChannelAttributesResult",
                    log.Args().Number("requestId", request)
                        .Add(log.Requests.Take(request, "GetChannelAttributes").Again)
                        .ChannelAttributes(list),
                    code, "GetChannelAttributes", app.OnGetChannelAttributesResult,
                    h => h(id, request, list, count, code));
        }

#if RTM_HAS_MEDIA
        private static void AddTransfers(
            RtmClientEventHandler handler, ClientLog log, RtmClientEventHandler app)
        {
            handler.OnFileMessageReceivedFromPeer = (id, peer, message) => log.Deliver(
                "OnFileMessageReceivedFromPeer", log.Args().Received(peer, message),
                app.OnFileMessageReceivedFromPeer, h => h(id, peer, message));
            handler.OnImageMessageReceivedFromPeer = (id, peer, message) => log.Deliver(
                "OnImageMessageReceivedFromPeer", log.Args().Received(peer, message),
                app.OnImageMessageReceivedFromPeer, h => h(id, peer, message));
            handler.OnMediaUploadingProgress = (id, request, progress) => log.Deliver(
                "OnMediaUploadingProgress", Progress(log, request, progress),
                app.OnMediaUploadingProgress, h => h(id, request, progress));
            handler.OnMediaDownloadingProgress = (id, request, progress) => log.Deliver(
                "OnMediaDownloadingProgress", Progress(log, request, progress),
                app.OnMediaDownloadingProgress, h => h(id, request, progress));
            handler.OnFileMediaUploadResult = (id, request, message, code) => log.Deliver(
                "OnFileMediaUploadResult",
                Uploaded(Done(log, request, "UploadFile"), message, code), code,
                "UploadFile", app.OnFileMediaUploadResult, h => h(id, request, message, code));
            handler.OnImageMediaUploadResult = (id, request, message, code) => log.Deliver(
                "OnImageMediaUploadResult",
                Uploaded(Done(log, request, "UploadImage"), message, code), code,
                "UploadImage", app.OnImageMediaUploadResult, h => h(id, request, message, code));
            handler.OnMediaDownloadToFileResult = (id, request, code) => log.Deliver(
                "OnMediaDownloadToFileResult",
                log.Args().Number("requestId", request)
                    .Add(log.Requests.Take(request, "DownloadToFile").Again),
                code, "DownloadToFile", app.OnMediaDownloadToFileResult,
                h => h(id, request, code));
            handler.OnMediaDownloadToMemoryResult = (id, request, bytes, length, code) =>
                log.Deliver(
                    "OnMediaDownloadToMemoryResult",
                    log.Args().Number("requestId", request)
                        .Add(log.Requests.Take(request, "DownloadToMemory").Again)
                        .Number("size", length),
                    code, "DownloadToMemory", app.OnMediaDownloadToMemoryResult,
                    h => h(id, request, bytes, length, code));
            handler.OnMediaCancelResult = (id, request, code) => log.Deliver(
                "OnMediaCancelResult", log.Args().Number("requestId", request), code,
                log.Requests.Take(request, "CancelUpload", "CancelDownload").Operation,
                app.OnMediaCancelResult, h => h(id, request, code));
        }

        private static Arguments Progress(
            ClientLog log, long request, MediaOperationProgress progress)
        {
            return log.Args().Number("requestId", request)
                .Number("currentSize", progress.currentSize)
                .Number("totalSize", progress.totalSize);
        }

        private static Arguments Uploaded(
            Arguments arguments, IMessage message, UPLOAD_MEDIA_ERR_CODE code)
        {
            return message == null || code != UPLOAD_MEDIA_ERR_CODE.UPLOAD_MEDIA_ERR_OK
                ? arguments
                : arguments.Number("messageId", message.GetMessageId()).Media(message);
        }
#endif

        private static Arguments Done(ClientLog log, long request, string operation)
        {
            log.Requests.Take(request, operation);
            return log.Args().Number("requestId", request);
        }

        private static string[] Counts(ChannelMemberCount[] counts)
        {
            return counts == null ? new string[0] : Array.ConvertAll(
                counts,
                each => each.channelId + "=" + each.count.ToString(CultureInfo.InvariantCulture));
        }

        private static string[] Peers(PeerOnlineStatus[] peers)
        {
            return peers == null ? new string[0] : Array.ConvertAll(
                peers,
                each => each.peerId + "=" + Names.After("PEER_ONLINE_STATE_", each.onlineState));
        }
    }

    /// <summary>The handlers that the SDK's channel gets in place of the app's.</summary>
    internal static class ChannelHandlers
    {
        public static RtmChannelEventHandler Of(
            ClientLog log, string channelId, RtmChannelEventHandler app)
        {
            Func<Arguments> args = () => log.Args().Text("channel", channelId);
            RtmChannelEventHandler handler = new RtmChannelEventHandler();
            handler.OnJoinSuccess = id => log.Deliver(
                "OnJoinSuccess", args(), app.OnJoinSuccess, h => h(id));
            handler.OnJoinFailure = (id, code) => log.Deliver(
                "OnJoinFailure", args(), code, "JoinChannel", app.OnJoinFailure,
                h => h(id, code));
            handler.OnLeave = (id, code) => log.Deliver(
                "OnLeave", args(), code, "LeaveChannel", app.OnLeave, h => h(id, code));
            handler.OnSendMessageResult = (id, messageId, code) => log.Deliver(
                "OnSendMessageResult", args().Number("messageId", messageId), code,
                "SendChannelMessage", app.OnSendMessageResult, h => h(id, messageId, code));
            handler.OnMessageReceived = (id, user, message) => log.Deliver(
                "OnMessageReceived", args().Received(user, message), app.OnMessageReceived,
                h => h(id, user, message));
            handler.OnMemberJoined = (id, member) => log.Deliver(
                "OnMemberJoined", args().Text("user", member.GetUserId()), app.OnMemberJoined,
                h => h(id, member));
            handler.OnMemberLeft = (id, member) => log.Deliver(
                "OnMemberLeft", args().Text("user", member.GetUserId()), app.OnMemberLeft,
                h => h(id, member));
            handler.OnGetMembers = (id, members, count, code) => log.Deliver(
                "OnGetMembers", args().Texts("members", Users(members)), code, "GetMembers",
                app.OnGetMembers, h => h(id, members, count, code));
            handler.OnMemberCountUpdated = (id, count) => log.Deliver(
                "OnMemberCountUpdated", args().Number("memberCount", count),
                app.OnMemberCountUpdated, h => h(id, count));
            handler.OnAttributesUpdated = (id, list, count) => log.Deliver(
                "OnAttributesUpdated", args().ChannelAttributes(list), app.OnAttributesUpdated,
                h => h(id, list, count));
#if RTM_HAS_MEDIA
            handler.OnFileMessageReceived = (id, user, message) => log.Deliver(
                "OnFileMessageReceived", args().Received(user, message),
                app.OnFileMessageReceived, h => h(id, user, message));
            handler.OnImageMessageReceived = (id, user, message) => log.Deliver(
                "OnImageMessageReceived", args().Received(user, message),
                app.OnImageMessageReceived, h => h(id, user, message));
#endif
            return handler;
        }

        private static string[] Users(RtmChannelMember[] members)
        {
            return members == null
                ? new string[0]
                : Array.ConvertAll(members, member => member.GetUserId());
        }
    }

    /// <summary>The handlers that the SDK's call manager gets in place of the app's.</summary>
    internal static class CallHandlers
    {
        public static RtmCallEventHandler Of(ClientLog log)
        {
            RtmCallEventHandler handler = new RtmCallEventHandler();
            AddLocal(handler, log);
            AddRemote(handler, log);
            return handler;
        }

        private static void AddLocal(RtmCallEventHandler handler, ClientLog log)
        {
            handler.OnLocalInvitationReceivedByPeer = invitation => log.Deliver(
                "OnLocalInvitationReceivedByPeer", Facts(log, invitation),
                log.CallHandler.OnLocalInvitationReceivedByPeer, h => h(invitation));
            handler.OnLocalInvitationCanceled = invitation => log.Deliver(
                "OnLocalInvitationCanceled", Facts(log, invitation),
                log.CallHandler.OnLocalInvitationCanceled, h => h(invitation));
            handler.OnLocalInvitationAccepted = (invitation, response) => log.Deliver(
                "OnLocalInvitationAccepted", Facts(log, invitation),
                log.CallHandler.OnLocalInvitationAccepted, h => h(invitation, response));
            handler.OnLocalInvitationRefused = (invitation, response) => log.Deliver(
                "OnLocalInvitationRefused", Facts(log, invitation),
                log.CallHandler.OnLocalInvitationRefused, h => h(invitation, response));
            handler.OnLocalInvitationFailure = (invitation, code) => log.Deliver(
                "OnLocalInvitationFailure", Facts(log, invitation), code, "LocalInvitation",
                log.CallHandler.OnLocalInvitationFailure, h => h(invitation, code));
        }

        private static void AddRemote(RtmCallEventHandler handler, ClientLog log)
        {
            handler.OnRemoteInvitationReceived = invitation =>
            {
                Invitation received = log.Remote.Receive(
                    invitation.GetCallerId(), invitation.GetContent(), invitation.GetChannelId());
                log.Deliver(
                    "OnRemoteInvitationReceived", Facts(log, invitation, received),
                    log.CallHandler.OnRemoteInvitationReceived, h => h(invitation));
            };
            handler.OnRemoteInvitationRefused = invitation => log.Deliver(
                "OnRemoteInvitationRefused", Facts(log, invitation, log.Remote.Of(invitation)),
                log.CallHandler.OnRemoteInvitationRefused, h => h(invitation));
            handler.OnRemoteInvitationAccepted = invitation => log.Deliver(
                "OnRemoteInvitationAccepted", Facts(log, invitation, log.Remote.Of(invitation)),
                log.CallHandler.OnRemoteInvitationAccepted, h => h(invitation));
            handler.OnRemoteInvitationCanceled = invitation => log.Deliver(
                "OnRemoteInvitationCanceled", Facts(log, invitation, log.Remote.Of(invitation)),
                log.CallHandler.OnRemoteInvitationCanceled, h => h(invitation));
            handler.OnRemoteInvitationFailure = (invitation, code) => log.Deliver(
                "OnRemoteInvitationFailure", Facts(log, invitation, log.Remote.Of(invitation)),
                code, "RemoteInvitation", log.CallHandler.OnRemoteInvitationFailure,
                h => h(invitation, code));
        }

        private static Arguments Facts(ClientLog log, LocalInvitation invitation)
        {
            Invitation known = log.Local.Of(invitation);
            log.Local.Note(known, 0, () => Names.Of(invitation.GetState()));
            return log.Args()
                .Text("call", known.Id)
                .Text("caller", log.UserId)
                .Text("callee", known.Peer)
                .Content("content", known.Content)
                .Text("channelId", known.ChannelId)
                .Content("response", invitation.GetResponse());
        }

        private static Arguments Facts(
            ClientLog log, RemoteInvitation invitation, Invitation known)
        {
            log.Remote.Note(known, 0, () => Names.Of(invitation.GetState()));
            return log.Args()
                .Text("call", known.Id)
                .Text("caller", known.Peer)
                .Text("callee", log.UserId)
                .Content("content", known.Content)
                .Text("channelId", known.ChannelId)
                .Content("response", invitation.GetResponse());
        }
    }

    /// <summary>Codes as the trace has them.</summary>
    internal static class Codes
    {
        private const int NullPointer = -7;

        /// <summary>What a call returned; one that was taken has a bare 0.</summary>
        public static string Returned(int code, Type codes, string operation)
        {
            if (code == 0 || (codes == null && code != NullPointer))
            {
                return Text(code, null, null);
            }

            return code == NullPointer
                ? Text(code, "ERROR_NULL_PTR", null)
                : Text(code, Enum.GetName(codes, code), operation);
        }

        public static string Told(Enum code, string operation)
        {
            return Text(
                Convert.ToInt64(code, CultureInfo.InvariantCulture),
                Enum.GetName(code.GetType(), code), operation);
        }

        private static string Text(long code, string name, string operation)
        {
            return ",\"code\":" + code.ToString(CultureInfo.InvariantCulture)
                + (name == null ? string.Empty : ",\"code_name\":\"" + name + "\"")
                + (operation == null ? string.Empty : ",\"code_of\":\"" + operation + "\"");
        }
    }

    /// <summary>Names of states as the trace has them.</summary>
    internal static class Names
    {
        private const string Gone = "-7";

        public static string After(string prefix, Enum value)
        {
            string name = value.ToString();
            return name.StartsWith(prefix, StringComparison.Ordinal)
                ? name.Substring(prefix.Length)
                : name;
        }

        public static KeyValuePair<long, string> Of(LOCAL_INVITATION_STATE state)
        {
            return new KeyValuePair<long, string>(
                (long)state, After("LOCAL_INVITATION_STATE_", state));
        }

        public static KeyValuePair<long, string> Of(REMOTE_INVITATION_STATE state)
        {
            return new KeyValuePair<long, string>(
                (long)state, After("REMOTE_INVITATION_STATE_", state));
        }

        /// <summary>Whether the texts are those of a disposed object.</summary>
        public static bool IsGone(string text, string other)
        {
            return text == Gone && other == Gone;
        }
    }

    /// <summary>The arguments of one event, as members of a JSON object.</summary>
    internal sealed class Arguments
    {
        private readonly RtmRecorder recorder;
        private readonly StringBuilder text = new StringBuilder();

        public Arguments(RtmRecorder recorder)
        {
            this.recorder = recorder;
        }

        public string ToJson()
        {
            return "{" + text + "}";
        }

        public Arguments Add(Arguments others)
        {
            if (others != null && others.text.Length > 0)
            {
                text.Append(text.Length > 0 ? "," : string.Empty).Append(others.text);
            }

            return this;
        }

        public Arguments Text(string name, string value)
        {
            Json.Append(Begin(name), value);
            return this;
        }

        /// <summary>Something that a user wrote.</summary>
        public Arguments Content(string name, string value)
        {
            return Text(name, recorder == null ? value : recorder.MaskText(value));
        }

        public Arguments Number(string name, long value)
        {
            Begin(name).Append(value.ToString(CultureInfo.InvariantCulture));
            return this;
        }

        public Arguments Flag(string name, bool value)
        {
            Begin(name).Append(value ? "true" : "false");
            return this;
        }

        public Arguments Named(string name, long number, string label)
        {
            Begin(name).Append("{\"number\":")
                .Append(number.ToString(CultureInfo.InvariantCulture)).Append(",\"name\":");
            Json.Append(text, label);
            text.Append('}');
            return this;
        }

        public Arguments Texts(string name, string[] values)
        {
            Begin(name);
            if (values == null)
            {
                text.Append("null");
                return this;
            }

            text.Append('[');
            for (int i = 0; i < values.Length; i++)
            {
                text.Append(i > 0 ? "," : string.Empty);
                Json.Append(text, values[i] ?? "null");
            }

            text.Append(']');
            return this;
        }

        public Arguments Attributes(string name, RtmAttribute[] attributes, int count)
        {
            return attributes == null || count < 0 || count > attributes.Length
                ? Texts(name, new string[0])
                : Texts(name, Array.ConvertAll(
                    new List<RtmAttribute>(attributes).GetRange(0, count).ToArray(),
                    each => each.key + "=" + Hidden(each.value)));
        }

        public Arguments Attributes(string name, RtmChannelAttribute[] attributes)
        {
            return Texts(name, attributes == null ? new string[0] : Array.ConvertAll(
                attributes,
                each => each == null ? "null" : each.GetKey() + "=" + Hidden(each.GetValue())));
        }

        public Arguments ChannelAttributes(RtmChannelAttribute[] attributes)
        {
            RtmChannelAttribute[] all = attributes ?? new RtmChannelAttribute[0];
            return Attributes("attributes", all)
                .Texts("changedBy", Array.ConvertAll(all, each => each.GetLastUpdateUserId()))
                .Texts("changedAt", Array.ConvertAll(
                    all,
                    each => each.GetLastUpdateTs().ToString(CultureInfo.InvariantCulture)));
        }

        public Arguments Received(string from, IMessage message)
        {
            return Text("from", from)
                .Number("messageId", message.GetMessageId())
                .Message(message)
                .Number("serverTs", message.GetServerReceiveTs())
                .Flag("offline", message.IsOfflineMessage());
        }

        public Arguments Message(IMessage message)
        {
            MESSAGE_TYPE type = message.GetMessageType();
            string label = Names.After("MESSAGE_TYPE_", type);
            Named(
                "type", (long)type,
                label.Substring(0, 1) + label.Substring(1).ToLowerInvariant());
            Content("text", message.GetText());
            byte[] raw = type == MESSAGE_TYPE.MESSAGE_TYPE_RAW ? message.GetRawMessageData() : null;
            if (raw != null)
            {
                Begin("raw").Append("{\"base64\":\"")
                    .Append(Convert.ToBase64String(recorder.MaskBytes(raw))).Append("\"}");
            }

            return Media(message);
        }

        public Arguments Media(IMessage message)
        {
#if RTM_HAS_MEDIA
            FileMessage file = message as FileMessage;
            ImageMessage image = message as ImageMessage;
            if (file != null)
            {
                Media(file.GetMediaId(), file.GetSize(), file.GetFileName(), 0, 0,
                    file.GetThumbnailData());
            }
            else if (image != null)
            {
                Media(image.GetMediaId(), image.GetSize(), image.GetFileName(), image.GetWidth(),
                    image.GetHeight(), image.GetThumbnail());
            }
#endif
            return this;
        }

#if RTM_HAS_MEDIA
        private void Media(
            string mediaId, long size, string fileName, int width, int height, byte[] thumbnail)
        {
            Text("mediaId", mediaId);
            Number("size", size);
            Text("fileName", fileName);
            Number("width", width);
            Number("height", height);
            Number("thumbnailBytes", thumbnail == null ? 0 : thumbnail.Length);
        }
#endif

        private string Hidden(string value)
        {
            return recorder == null ? value : recorder.MaskText(value);
        }

        private StringBuilder Begin(string name)
        {
            return text.Append(text.Length > 0 ? "," : string.Empty)
                .Append('"').Append(name).Append("\":");
        }
    }

    /// <summary>Texts as JSON has them.</summary>
    internal static class Json
    {
        private const char Replacement = '\uFFFD';

        public static void Append(StringBuilder json, string value)
        {
            if (value == null)
            {
                json.Append("null");
                return;
            }

            json.Append('"');
            for (int i = 0; i < value.Length; i++)
            {
                char c = value[i];
                if (char.IsHighSurrogate(c) && i + 1 < value.Length
                    && char.IsLowSurrogate(value[i + 1]))
                {
                    json.Append(c).Append(value[++i]);
                }
                else if (char.IsSurrogate(c))
                {
                    json.Append(Replacement);
                }
                else if (c == '"' || c == '\\')
                {
                    json.Append('\\').Append(c);
                }
                else if (c < ' ')
                {
                    json.Append("\\u")
                        .Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                }
                else
                {
                    json.Append(c);
                }
            }

            json.Append('"');
        }
    }
}
