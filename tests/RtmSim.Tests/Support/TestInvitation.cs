using agora_rtm;
using DT.Xamarin.Agora;
using RtmSim.Protocol;

namespace RtmSim.Tests.Support;

/// <summary>An invitation of either API at its caller, with the getters that Unity's has.</summary>
internal abstract class TestLocalInvitation
{
    /// <summary>Unity's object; there is none on iOS.</summary>
    public virtual LocalInvitation Unity => throw TestUser.NotUnity("a LocalInvitation");

    /// <summary>Which call it is, for all who take part; known when it has been sent.</summary>
    public abstract CallId Id { get; }

    public abstract int GetState();

    public abstract string GetCalleeId();

    public abstract string GetContent();

    public abstract string GetChannelId();

    public abstract string GetResponse();

    public abstract void SetContent(string content);

    public abstract void SetChannelId(string channelId);

    public sealed class OfUnity(LocalInvitation call) : TestLocalInvitation
    {
        public override LocalInvitation Unity => call;

        public override CallId Id => call.Target!.Call;

        public override int GetState() => (int)call.GetState();

        public override string GetCalleeId() => call.GetCalleeId();

        public override string GetContent() => call.GetContent();

        public override string GetChannelId() => call.GetChannelId();

        public override string GetResponse() => call.GetResponse();

        public override void SetContent(string content) => call.SetContent(content);

        public override void SetChannelId(string channelId) => call.SetChannelId(channelId);
    }

    public sealed class OfIos(AgoraRtmLocalInvitation call) : TestLocalInvitation
    {
        public AgoraRtmLocalInvitation Object => call;

        public override CallId Id => call.Target!.Call;

        public override int GetState() => (int)call.State;

        public override string GetCalleeId() => call.CalleeId;

        public override string GetContent() => call.Content ?? string.Empty;

        public override string GetChannelId() => call.ChannelId ?? string.Empty;

        public override string GetResponse() => call.Response ?? string.Empty;

        public override void SetContent(string content) => call.Content = content;

        public override void SetChannelId(string channelId) => call.ChannelId = channelId;
    }
}

/// <summary>An invitation of either API at its callee, with the getters that Unity's has.</summary>
internal abstract class TestRemoteInvitation
{
    /// <summary>Unity's object; there is none on iOS.</summary>
    public virtual RemoteInvitation Unity => throw TestUser.NotUnity("a RemoteInvitation");

    /// <summary>Which call it is, for all who take part.</summary>
    public abstract CallId Id { get; }

    public abstract int GetState();

    public abstract string GetCallerId();

    public abstract string GetContent();

    public abstract string GetChannelId();

    public abstract string GetResponse();

    public abstract void SetResponse(string response);

    public sealed class OfUnity(RemoteInvitation call) : TestRemoteInvitation
    {
        public override RemoteInvitation Unity => call;

        public override CallId Id => call.Target!.Call;

        public override int GetState() => (int)call.GetState();

        public override string GetCallerId() => call.GetCallerId();

        public override string GetContent() => call.GetContent();

        public override string GetChannelId() => call.GetChannelId();

        public override string GetResponse() => call.GetResponse();

        public override void SetResponse(string response) => call.SetResponse(response);
    }

    public sealed class OfIos(AgoraRtmRemoteInvitation call) : TestRemoteInvitation
    {
        public AgoraRtmRemoteInvitation Object => call;

        public override CallId Id => call.Target!.Call;

        public override int GetState() => (int)call.State;

        public override string GetCallerId() => call.CallerId;

        public override string GetContent() => call.Content ?? string.Empty;

        public override string GetChannelId() => call.ChannelId ?? string.Empty;

        public override string GetResponse() => call.Response ?? string.Empty;

        public override void SetResponse(string response) => call.Response = response;
    }
}
