using RtmSim.Client;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Laws.Observations;

/// <content>What callbacks change in what is known of their clients.</content>
internal sealed partial class Subject
{
    private void TakeCallback(Observation seen, ClientView who)
    {
        EventShape? shape = EventShapes.OfCallback(seen.Event.Name);
        seen.Act = shape?.Act ?? Act.Other;
        switch (seen.Act)
        {
            case Act.Result:
                TakeResult(seen, who, shape!.Operation!.Value);
                break;
            case Act.StateTold:
                seen.Before = who.Told;
                who.Told = seen.State = StateIn(seen);
                if (IsRecorded)
                {
                    who.State = who.Told;
                    who.StateSince = seen.Ticks;
                }

                break;
            case Act.Message:
                seen.Sent = _messages.Find(seen, who);
                break;
            case Act.InvitationTold:
                seen.InvitationState = shape!.State;
                seen.IsRemote = shape.IsRemote;
                break;
        }
    }

    private void TakeResult(Observation seen, ClientView who, Operation named)
    {
        Operation operation = OperationOf(seen, named);
        seen.Call = who.Calls.Answer(operation, seen.Event, seen.Ticks, Times);
        seen.Operation = operation = seen.Call?.Operation ?? operation;
        string? channel = seen.Call?.Channel ?? seen.Channel;
        switch (operation)
        {
            case Operation.JoinChannel when channel is not null:
                TakeJoined(seen, who.Channel(channel));
                break;
            case Operation.LeaveChannel when channel is not null && seen.Code == Codes.Ok:
                who.Channel(channel).IsJoined = false;
                who.Channel(channel).Joining = 0;
                break;
            case Operation.Logout when seen.Code == Codes.Ok:
                TakeLogout(seen, who);
                break;
        }

        if (operation < Operation.UploadFile
            && seen.Number("requestId") is long id && id > who.HighestId)
        {
            who.HighestId = id;
        }
    }

    private static void TakeJoined(Observation seen, ChannelView channel)
    {
        if (channel.Joining > 0)
        {
            channel.Joining--;
        }

        if (seen.Code == Codes.Ok)
        {
            channel.IsJoined = true;
            channel.JoinedAt = seen.Ticks;
        }
        else if (!channel.IsJoined)
        {
            // The service may have taken the join all the same.
            channel.LeftAt = seen.Ticks;
        }
    }

    /// <summary>Channels are left when the app hears of it, or would have.</summary>
    private void TakeLogout(Observation seen, ClientView who)
    {
        who.IsLoggingOut = false;
        who.LeaveAll(seen.Ticks);
        EndSession(who, seen.Call?.Sequence ?? seen.Sequence);
    }

    /// <summary>A login that was under way has no result; all else may have none.</summary>
    private void EndSession(ClientView who, int before)
    {
        for (int i = who.Calls.Open.Count - 1; i >= 0; i--)
        {
            Called open = who.Calls.Open[i];
            bool isCancelled = open.Operation == Operation.Login
                && open.State == ConnectionState.Disconnected
                && open.Sequence < before;
            if (isCancelled)
            {
                who.Calls.Forget(open);
            }

            open.IsExcused |= _dropsAtLogout && open.Operation != Operation.Logout;
        }
    }

    private static Operation OperationOf(Observation seen, Operation named)
    {
        string? text = seen.Event.Code?.Operation;
        if (text is null)
        {
            return named == Operation.SendPeerMessage && seen.Channel is not null
                ? Operation.SendChannelMessage
                : named;
        }

        if (CallBook.SiblingOf(named) is { } sibling && text == sibling.ToString())
        {
            return sibling;
        }

        return named;
    }
}
