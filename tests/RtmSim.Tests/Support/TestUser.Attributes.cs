using System;
using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Tests.Support;

/// <content>
/// Attributes of users and channels: texts like "key=value", with one list for both kinds.
/// </content>
internal abstract partial class TestUser
{
    /// <summary>The channel attributes that came last, from a read or a notification.</summary>
    public IReadOnlyList<SeenAttribute> LastAttributes { get; set; } =
        Array.Empty<SeenAttribute>();

    public static string Show(IEnumerable<SeenAttribute> attributes) => string.Join(
        ",", attributes.Select(each => $"{each.Key}={each.Value}"));

    public abstract int Set(params string[] attributes);

    public abstract int Update(params string[] attributes);

    public abstract int Delete(params string[] keys);

    public abstract int Clear();

    public abstract int Read(string userId);

    public abstract int ReadKeys(string userId, params string[] keys);

    public abstract int SetIn(string channelId, bool notify, params string[] attributes);

    public abstract int UpdateIn(string channelId, bool notify, params string[] attributes);

    public abstract int DeleteIn(string channelId, bool notify, params string[] keys);

    public abstract int ClearIn(string channelId, bool notify = false);

    public abstract int ReadIn(string channelId);

    public abstract int ReadKeysIn(string channelId, params string[] keys);

    protected static string KeyOf(string attribute) => attribute.Split('=')[0];

    protected static string ValueOf(string attribute) => attribute.Split('=')[1];
}
