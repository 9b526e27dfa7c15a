using System;
using System.Collections.Generic;
using RtmSim.Scenarios.Laws.Observations;
using static System.FormattableString;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>Messages to users, and those that wait for them.</summary>
internal sealed class ModelMessages : ModelPart
{
    private const int MostStored = 200;
    private const int Unreachable = 3;
    private const int Cached = 4;

    public ModelMessages(Outlook outlook)
        : base(outlook)
    {
    }

    public void Send(ModelClient client, Called call)
    {
        string peerId = Text(call, "peerId");
        bool isStored = call.Event.ValueOf("offline") is true;
        if (client.App.Online.TryGetValue(peerId, out ModelClient? peer))
        {
            Outlook.Expect(
                peer, Told.Message(call.Event, client.User!, channel: null, isOffline: false));
        }
        else if (isStored)
        {
            Store(client, peerId, call);
        }

        Answer(
            client, call.Operation,
            peer is not null ? Codes.Ok : isStored ? Cached : Unreachable,
            Invariant($"{call.MessageId}"));
    }

    /// <summary>A user is there again; false if some message may or may not be too old.</summary>
    public bool Deliver(ModelClient client)
    {
        if (!client.App.Stored.TryGetValue(client.User!, out List<StoredSend>? stored))
        {
            return true;
        }

        client.App.Stored.Remove(client.User!);
        foreach (StoredSend each in stored)
        {
            long left = (7 * TimeSpan.TicksPerDay) - (Outlook.Now - each.Ticks);
            if (left > 0)
            {
                Outlook.Expect(
                    client, Told.Message(each.Sent, each.From, channel: null, isOffline: true));
            }

            if (Math.Abs(left) < Moment.Second)
            {
                return false;
            }
        }

        return true;
    }

    private static void Store(ModelClient client, string peerId, Called call)
    {
        if (!client.App.Stored.TryGetValue(peerId, out List<StoredSend>? stored))
        {
            client.App.Stored[peerId] = stored = new List<StoredSend>();
        }

        stored.Add(new StoredSend(call.Event, client.User!, call.Ticks));
        stored.RemoveRange(0, Math.Max(0, stored.Count - MostStored));
    }
}
