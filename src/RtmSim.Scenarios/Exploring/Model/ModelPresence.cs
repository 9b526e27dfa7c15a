using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>Who is online, and who wants to know it.</summary>
internal sealed class ModelPresence : ModelPart
{
    private const int MostSubscribed = 512;
    private const int Overflow = 6;

    public ModelPresence(Outlook outlook)
        : base(outlook)
    {
    }

    public void Query(ModelClient client, Called call) => Answer(
        client, call.Operation, Codes.Ok,
        Told.List(Texts(call, "peerIds").Select(id => Named(id, StateOf(client.App, id)))));

    public void Subscribe(ModelClient client, Called call)
    {
        string[] peers = Texts(call, "peerIds").Distinct(StringComparer.Ordinal).ToArray();
        int added = peers.Count(id => !client.Subscriptions.ContainsKey(id));
        if (client.Subscriptions.Count + added > MostSubscribed)
        {
            Answer(client, call.Operation, Overflow);
            return;
        }

        List<string> told = new();
        foreach (string id in peers)
        {
            string state = StateOf(client.App, id);
            client.Subscriptions[id] = state;
            told.Add(Named(id, state));
        }

        Answer(client, call.Operation, Codes.Ok);
        Outlook.Expect(client, Told.Peers(told));
    }

    public void Unsubscribe(ModelClient client, Called call)
    {
        foreach (string id in Texts(call, "peerIds"))
        {
            client.Subscriptions.Remove(id);
        }

        Answer(client, call.Operation, Codes.Ok);
    }

    public void List(ModelClient client, Called call)
    {
        if (call.Event.ValueOf("option") is long option && option != 0)
        {
            Answer(client, call.Operation, 1);
            return;
        }

        Answer(
            client, call.Operation, Codes.Ok,
            Told.List(client.Subscriptions.Select(each => each.Key)));
    }

    /// <summary>A user has come or gone: those who are subscribed are told.</summary>
    public void Announce(ModelApp app, string userId)
    {
        string state = StateOf(app, userId);
        foreach (ModelClient watcher in app.Online.ToArray())
        {
            if (watcher.Subscriptions.TryGetValue(userId, out string? known) && known != state)
            {
                watcher.Subscriptions[userId] = state;
                Outlook.Expect(watcher, Told.Peers(new[] { Named(userId, state) }));
            }
        }
    }

    private static string StateOf(ModelApp app, string userId) =>
        app.Online.ContainsKey(userId) ? "ONLINE" : "OFFLINE";

    private static string Named(string userId, string state) => $"{userId}={state}";
}
