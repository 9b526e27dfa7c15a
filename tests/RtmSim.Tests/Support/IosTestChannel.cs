using System.Linq;
using DT.Xamarin.Agora;

namespace RtmSim.Tests.Support;

/// <summary>A channel of the iOS API.</summary>
internal sealed class IosTestChannel : TestChannel
{
    private readonly IosTestUser _user;

    public IosTestChannel(IosTestUser user, string channelId)
        : base(user, channelId)
    {
        _user = user;
        Channel = user.Kit.CreateChannelWithId(channelId, new Events(this));
    }

    /// <summary>The object; null where the ID is invalid (F-04).</summary>
    public AgoraRtmChannel Channel { get; }

    public override int Join() => _user.Call(told => Channel.JoinWithCompletion(
        code => told((int)code, code == 0 ? "Joined" : $"JoinFailed({(int)code})")));

    public override int Leave() => _user.Call(told => Channel.LeaveWithCompletion(
        code => told((int)code, $"Left({(int)code})")));

    public override int Send(
        TestMessage message, bool offline = false, bool historical = false) =>
        _user.Call(told => Channel.SendMessage(
            ((TestMessage.OfIos)message).Object,
            IosTestUser.Options(offline, historical),
            code =>
            {
                User.Answered.Add(message.GetText());
                told((int)code, $"ChannelSent({(int)code})");
            }));

    public override int SendPlain(string text) => _user.Call(told => Channel.SendMessage(
        new AgoraRtmMessage(text), code => told((int)code, $"ChannelSent({(int)code})")));

    public override int GetMembers() => _user.Call(told => Channel.GetMembersWithCompletion(
        (members, code) =>
        {
            string[] userIds = (members ?? []).Select(member => member.UserId).ToArray();
            told(
                (int)code,
                $"Members({string.Join(",", userIds)};{userIds.Length};{(int)code})");
        }));

    public override void Dispose() => _user.Kit.DestroyChannelWithId(Id);

    private sealed class Events(IosTestChannel owner) : AgoraRtmChannelDelegate
    {
        public override void AttributeUpdate(
            AgoraRtmChannel channel, AgoraRtmChannelAttribute[] attributes)
        {
            owner.User.LastAttributes = IosTestUser.Attributes(attributes);
            owner.User.Note(
                $"AttributesUpdated({TestUser.Show(owner.User.LastAttributes)};"
                + $"{attributes.Length})");
        }

        public override void MemberCount(AgoraRtmChannel channel, int count) =>
            owner.User.Note($"Count({count})");

        public override void MemberJoined(AgoraRtmChannel channel, AgoraRtmMember member) =>
            owner.User.Note($"+{member.UserId}");

        public override void MemberLeft(AgoraRtmChannel channel, AgoraRtmMember member) =>
            owner.User.Note($"-{member.UserId}");

        public override void MessageReceived(
            AgoraRtmChannel channel, AgoraRtmMessage message, AgoraRtmMember member) =>
            owner.NoteMessage(member.UserId, new TestMessage.OfIos(message));
    }
}
