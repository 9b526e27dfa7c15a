using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;

namespace RtmSim.Tests.Support;

/// <content>
/// What Unity alone has, for tests that run with Unity alone. With another API it throws, so that
/// a test of both that uses it fails and says why.
/// </content>
internal abstract partial class TestUser
{
    public RtmClient Client => Unity.Client;

    public RtmClientEventHandler Handler => Unity.Handler;

    /// <summary>What became of peer messages, by message ID.</summary>
    public List<(long MessageId, int Code)> Results => Unity.Results;

    /// <summary>The number of the last message sent.</summary>
    public long LastMessageId => Unity.LastMessageId;

    /// <summary>The request IDs that attribute callbacks carried.</summary>
    public List<long> RequestIds => Unity.RequestIds;

    private UnityTestUser Unity => this as UnityTestUser ?? throw NotUnity("this member");

    public static InvalidOperationException NotUnity(string what) => new(
        $"Only Unity has {what}: move the test into a fixture of Unity alone, or let it do "
        + "without.");

    public int Send(string peerId, IMessage? message, SendMessageOptions options = default) =>
        Unity.SendObject(peerId, message, options);

    public RtmChannelAttribute[] OfChannel(params string[] attributes) => attributes
        .Select(text =>
        {
            RtmChannelAttribute made = Client.CreateChannelAttribute();
            made.SetKey(KeyOf(text));
            made.SetValue(ValueOf(text));
            return made;
        })
        .ToArray();
}
