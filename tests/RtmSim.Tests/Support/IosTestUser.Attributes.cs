using System.Collections.Generic;
using System.Linq;
using DT.Xamarin.Agora;

namespace RtmSim.Tests.Support;

/// <content>Attributes of users and channels.</content>
internal sealed partial class IosTestUser
{
    public static SeenAttribute[] Attributes(IEnumerable<AgoraRtmChannelAttribute> attributes) =>
        attributes
            .Select(each => new SeenAttribute(
                each.Key, each.Value, each.LastUpdateUserId, each.LastUpdateTs))
            .ToArray();

    public override int Set(params string[] attributes) => Call(told =>
        Kit.SetLocalUserAttributes(
            OfUser(attributes), code => told((int)code, $"Set({(int)code})")));

    public override int Update(params string[] attributes) => Call(told =>
        Kit.AddOrUpdateLocalUserAttributes(
            OfUser(attributes), code => told((int)code, $"Updated({(int)code})")));

    public override int Delete(params string[] keys) => Call(told =>
        Kit.DeleteLocalUserAttributesByKeys(
            keys, code => told((int)code, $"Deleted({(int)code})")));

    public override int Clear() => Call(told => Kit.ClearLocalUserAttributesWithCompletion(
        code => told((int)code, $"Cleared({(int)code})")));

    public override int Read(string userId) => Call(told => Kit.GetUserAllAttributes(
        userId, (found, of, code) => told((int)code, Line(found, of, code))));

    public override int ReadKeys(string userId, params string[] keys) => Call(told =>
        Kit.GetUserAttributes(
            userId, keys, (found, of, code) => told((int)code, Line(found, of, code))));

    public override int SetIn(string channelId, bool notify, params string[] attributes) =>
        Call(told => Kit.SetChannel(
            channelId, InChannel(attributes), Options(notify),
            code => told((int)code, $"SetIn({(int)code})")));

    public override int UpdateIn(string channelId, bool notify, params string[] attributes) =>
        Call(told => Kit.AddOrUpdateChannel(
            channelId, InChannel(attributes), Options(notify),
            code => told((int)code, $"UpdatedIn({(int)code})")));

    public override int DeleteIn(string channelId, bool notify, params string[] keys) =>
        Call(told => Kit.DeleteChannel(
            channelId, keys, Options(notify),
            code => told((int)code, $"DeletedIn({(int)code})")));

    public override int ClearIn(string channelId, bool notify = false) => Call(told =>
        Kit.ClearChannel(
            channelId, Options(notify), code => told((int)code, $"ClearedIn({(int)code})")));

    public override int ReadIn(string channelId) => Call(told => Kit.GetChannelAllAttributes(
        channelId, (found, code) => told((int)code, Line(found, code))));

    public override int ReadKeysIn(string channelId, params string[] keys) => Call(told =>
        Kit.GetChannelAttributes(
            channelId, keys, (found, code) => told((int)code, Line(found, code))));

    private static AgoraRtmChannelAttributeOptions Options(bool notify) =>
        new() { EnableNotificationToChannelMembers = notify };

    private static AgoraRtmAttribute[] OfUser(string[] attributes) => attributes
        .Select(text => new AgoraRtmAttribute { Key = KeyOf(text), Value = ValueOf(text) })
        .ToArray();

    private static AgoraRtmChannelAttribute[] InChannel(string[] attributes) => attributes
        .Select(text => new AgoraRtmChannelAttribute { Key = KeyOf(text), Value = ValueOf(text) })
        .ToArray();

    /// <summary>A failed read has no list, where Unity's has an empty one.</summary>
    private static string Line(
        AgoraRtmAttribute[]? found, string userId, AgoraRtmProcessAttributeErrorCode code)
    {
        found ??= [];
        string list = string.Join(",", found.Select(each => $"{each.Key}={each.Value}"));
        return $"{userId}({list};{found.Length};{(int)code})";
    }

    private string Line(
        AgoraRtmChannelAttribute[]? found, AgoraRtmProcessAttributeErrorCode code)
    {
        LastAttributes = Attributes(found ?? []);
        return $"Attributes({Show(LastAttributes)};{LastAttributes.Count};{(int)code})";
    }
}
