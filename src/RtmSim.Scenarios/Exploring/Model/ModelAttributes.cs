using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>Attributes of users and of channels.</summary>
internal sealed class ModelAttributes : ModelPart
{
    private const int Most = 32;
    private const int MostOfUser = 16 * 1024;
    private const int MostOfChannel = 32 * 1024;
    private const int MostOfValue = 8 * 1024;
    private const int Overflow = 4;
    private const int NotFound = 6;

    public ModelAttributes(Outlook outlook)
        : base(outlook)
    {
    }

    public void ChangeUser(ModelClient client, Called call)
    {
        OrderedMap<string, string> after = Changed(
            client.Attributes.Select(each => (each.Key, each.Value)), call);
        bool fits = Fits(after, call, MostOfUser);
        Answer(client, call.Operation, fits ? Codes.Ok : Overflow);
        if (fits)
        {
            client.Attributes.Clear();
            foreach (KeyValuePair<string, string> each in after)
            {
                client.Attributes[each.Key] = each.Value;
            }
        }
    }

    public void GetUser(ModelClient client, Called call)
    {
        string userId = Text(call, "user");
        if (!client.App.Online.TryGetValue(userId, out ModelClient? asked))
        {
            Answer(client, call.Operation, NotFound);
            return;
        }

        Answer(client, call.Operation, Codes.Ok, Told.Attributes(
            userId,
            KeysOf(call, asked.Attributes.Select(each => each.Key))
                .Where(asked.Attributes.ContainsKey)
                .Select(key => $"{key}={asked.Attributes[key]}"),
            Array.Empty<string>()));
    }

    /// <summary>False if the channel's attributes may or may not be gone by now.</summary>
    public bool ChangeChannel(ModelClient client, Called call)
    {
        ModelChannel channel = client.App.Channel(call.Channel!);
        bool isSure = channel.ClearIfDue(Outlook.Now);
        OrderedMap<string, string> after = Changed(
            channel.Attributes.Select(each => (each.Key, each.Value.Value)), call);
        bool fits = Fits(after, call, MostOfChannel);
        Answer(client, call.Operation, fits ? Codes.Ok : Overflow);
        if (!fits)
        {
            return isSure;
        }

        string[] written = Entries(call).Select(each => each.Key).ToArray();
        OrderedMap<string, (string, string)> entries = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> each in after)
        {
            string by = written.Contains(each.Key)
                ? client.User!
                : channel.Attributes[each.Key].By;
            entries[each.Key] = (each.Value, by);
        }

        channel.Attributes.Clear();
        foreach (KeyValuePair<string, (string, string)> each in entries)
        {
            channel.Attributes[each.Key] = each.Value;
        }

        channel.EmptySince = channel.Members.Count == 0 && channel.Attributes.Count > 0
            ? channel.EmptySince ?? Outlook.Now
            : null;
        if (call.Event.ValueOf("notify") is true)
        {
            string told = Read(channel, channel.Attributes.Select(each => each.Key));
            channel.Members.ForEach(member => Outlook.Expect(member, told));
        }

        return isSure;
    }

    /// <inheritdoc cref="ChangeChannel"/>
    public bool GetChannel(ModelClient client, Called call)
    {
        ModelChannel channel = client.App.Channel(call.Channel!);
        bool isSure = channel.ClearIfDue(Outlook.Now);
        Answer(client, call.Operation, Codes.Ok, Read(
            channel,
            KeysOf(call, channel.Attributes.Select(each => each.Key))
                .Where(channel.Attributes.ContainsKey)));
        return isSure;
    }

    private static string Read(ModelChannel channel, IEnumerable<string> keys)
    {
        string[] read = keys.ToArray();
        return Told.Attributes(
            channel.Id,
            read.Select(key => $"{key}={channel.Attributes[key].Value}"),
            read.Select(key => channel.Attributes[key].By));
    }

    private static IEnumerable<string> KeysOf(Called call, IEnumerable<string> all) =>
        call.Event.ValueOf("keys") is IReadOnlyList<string> keys ? keys : all;

    private static OrderedMap<string, string> Changed(
        IEnumerable<(string Key, string Value)> before, Called call)
    {
        OrderedMap<string, string> after = new(StringComparer.Ordinal);
        bool isPart = call.Operation
            is Operation.AddOrUpdateUserAttributes or Operation.AddOrUpdateChannelAttributes
            or Operation.DeleteUserAttributes or Operation.DeleteChannelAttributes;
        foreach ((string key, string value) in before)
        {
            if (isPart)
            {
                after[key] = value;
            }
        }

        foreach (string key in Texts(call, "keys"))
        {
            after.Remove(key);
        }

        foreach ((string key, string value) in Entries(call))
        {
            after[key] = value;
        }

        return after;
    }

    private static IEnumerable<(string Key, string Value)> Entries(Called call) =>
        Texts(call, "attributes").Select(entry =>
        {
            int end = entry.IndexOf('=');
            return (entry.Substring(0, end), entry.Substring(end + 1));
        });

    private static bool Fits(OrderedMap<string, string> after, Called call, int most) =>
        after.Count <= Most
        && Entries(call).All(each => Encoding.UTF8.GetByteCount(each.Value) <= MostOfValue)
        && after.Sum(each => Encoding.UTF8.GetByteCount(each.Key + each.Value)) <= most;
}
