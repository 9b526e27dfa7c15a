using System;
using System.Collections.Generic;
using RtmSim.Client;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>What a trace says of one client up to an event, that event included.</summary>
internal sealed class ClientView
{
    private readonly OrderedMap<string, ChannelView> _channels = new(StringComparer.Ordinal);
    private string? _userId;
    private ulong _missedActs;
    private ulong _missedResults;

    public ClientView(int number) => Number = number;

    public int Number { get; }

    public string Label { get; set; } = string.Empty;

    public bool IsIos { get; set; }

    public string? AppId { get; set; }

    /// <summary>Whose session it is or was last; null before the first login.</summary>
    public string? UserId
    {
        get => _userId;
        set
        {
            HadOtherUsers |= _userId is not null && _userId != value;
            _userId = value;
        }
    }

    /// <summary>
    /// Whether it has had sessions of other users: what waits to be told may be theirs.
    /// </summary>
    public bool HadOtherUsers { get; private set; }

    /// <summary>The state of the connection.</summary>
    public ConnectionState State { get; set; } = ConnectionState.Disconnected;

    public long StateSince { get; set; } = long.MinValue;

    /// <summary>The state that the app was told last.</summary>
    public ConnectionState Told { get; set; } = ConnectionState.Disconnected;

    /// <summary>The event that released it or ended its process; -1 while it lives.</summary>
    public int EndedBy { get; set; } = -1;

    public bool IsEnded => EndedBy >= 0;

    /// <summary>Whether a logout is under way, as its call was taken.</summary>
    public bool IsLoggingOut { get; set; }

    /// <summary>The highest number that a result carried.</summary>
    public long HighestId { get; set; }

    /// <summary>Whether its callbacks come when they are due, and all of them.</summary>
    public bool IsPunctual { get; set; } = true;

    /// <summary>Whether the limits of the server SDK hold for it.</summary>
    public bool IsServer { get; set; }

    public CallBook Calls { get; } = new();

    /// <summary>Whether it is there, and takes what the service has for it.</summary>
    public bool IsListening =>
        State == ConnectionState.Connected && !IsLoggingOut && !IsEnded;

    public ChannelView Channel(string id)
    {
        if (!_channels.TryGetValue(id, out ChannelView? channel))
        {
            _channels[id] = channel = new ChannelView();
        }

        return channel;
    }

    public ChannelView? ChannelOrNull(string id) =>
        _channels.TryGetValue(id, out ChannelView? channel) ? channel : null;

    /// <summary>
    /// How many channels other than that of a join are joined or being joined, at least and at
    /// most: one that was left at this very moment may count no more.
    /// </summary>
    public (int Least, int Most) Occupied(Called join)
    {
        int least = 0;
        int most = 0;
        foreach (KeyValuePair<string, ChannelView> each in _channels)
        {
            if (each.Key != join.Channel && (each.Value.IsJoined || each.Value.Joining > 0))
            {
                most++;
                least += each.Value.LeftAt < join.Ticks ? 1 : 0;
            }
        }

        return (least, most);
    }

    /// <summary>All memberships end.</summary>
    public void LeaveAll(long ticks)
    {
        foreach (KeyValuePair<string, ChannelView> each in _channels)
        {
            ChannelView channel = each.Value;
            if (channel.IsJoined || channel.Joining > 0)
            {
                channel.LeftAt = ticks;
            }

            channel.IsJoined = false;
            channel.Joining = 0;
        }
    }

    /// <summary>Whether the app ever misses such events, for want of a handler.</summary>
    public bool Misses(Act act) => (_missedActs & Bit((int)act)) != 0;

    public bool Misses(Operation operation) => (_missedResults & Bit((int)operation)) != 0;

    public void Miss(EventShape shape)
    {
        _missedActs |= Bit((int)shape.Act);
        if (shape.Operation is not { } operation)
        {
            return;
        }

        _missedResults |= Bit((int)operation);
        if (CallBook.SiblingOf(operation) is { } sibling)
        {
            _missedResults |= Bit((int)sibling);
        }
    }

    private static ulong Bit(int number) => 1UL << number;
}
