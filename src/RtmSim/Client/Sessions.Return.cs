using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <content>The link is lost, and the client returns.</content>
internal sealed partial class Sessions
{
    private long _reconnectingSince;

    public void OnLinkLost()
    {
        if (_connection.State is ConnectionState.Connected or ConnectionState.Reconnecting)
        {
            _linkLoss.SetIn(Limits.LinkLossTicks);
        }

        _retry.Clear();
    }

    public void OnLinkRestored()
    {
        _linkLoss.Clear();
        if (_connection.State == ConnectionState.Reconnecting && !IsLoggingOut)
        {
            _retry.SetIn(TicksToNextAttempt());
            _client.Renewals.SendWaiting();
        }
    }

    /// <summary>What the service refused may come off now; the attempts go on (S-75).</summary>
    public void OnTryAgain()
    {
        if (_connection.State == ConnectionState.Reconnecting && !IsLoggingOut)
        {
            _retry.SetIn(TicksToNextAttempt());
        }
    }

    /// <summary>
    /// A token was accepted: an attempt starts at once, in place of one under way (S-59, S-66).
    /// </summary>
    public void OnTokenRenewed()
    {
        if (_connection.State == ConnectionState.Reconnecting && _client.Link.IsUp)
        {
            _retry.SetIn(0);
        }
    }

    private void OnLinkGivenUp()
    {
        // During a logout the state stays what it is, and the request waits for the link (S-20).
        if (IsLoggingOut)
        {
            return;
        }

        if (_connection.State == ConnectionState.Connected)
        {
            _reconnectingSince = _client.World.Loop.Clock.NowTicks;
            IReadOnlyList<Packet> unsent = _client.Link.Break();
            Move(ConnectionEvent.LinkLost);
            _client.Outbox.TakeBack(unsent);
        }
        else if (_connection.State == ConnectionState.Reconnecting)
        {
            // When the answer comes, the service may have given the user up (S-87).
            EndAttempt();
        }
    }

    private long TicksToNextAttempt()
    {
        long interval = Ticks(_client.Options.ReconnectRetryInterval);
        if (interval == 0)
        {
            return 0;
        }

        long since = _client.World.Loop.Clock.NowTicks - _reconnectingSince;
        return (interval - (since % interval)) % interval;
    }

    private void StartReturn()
    {
        if (IsLoggingOut)
        {
            return;
        }

        EndAttempt();
        _client.Link.SendUp(new ResumeRequest(
            _client.PeerMessages.LastDelivery, _client.Channels.DescribeJoined())
        {
            Serial = _attempt,
            Token = _client.Renewals.Token,
            Attributes = _client.UserAttributes.DescribeCopy(),
        });
        _client.Renewals.SendWaiting();
    }

    /// <summary>
    /// What an attempt left on the way came over a connection that is gone: the service sends it
    /// again, after the return (S-67).
    /// </summary>
    private void EndAttempt()
    {
        _attempt++;
        _client.Link.Break();
    }

    private void OnReturnAnswered(SessionReply reply)
    {
        if (reply.RefusedFor != SessionEnd.None)
        {
            Abort(reply.RefusedFor);
            return;
        }

        if (reply.Failure != Failure.None)
        {
            Move(ConnectionEvent.LoginRefused);
            _client.Renewals.OnReturnRefused(reply.Failure);
            return;
        }

        // An attempt out of turn may have succeeded before the next was due.
        _retry.Clear();
        Move(ConnectionEvent.Resumed);
        TakeUp();
    }
}
