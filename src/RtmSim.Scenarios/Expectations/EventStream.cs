using System.Collections.Generic;

namespace RtmSim.Scenarios.Expectations;

/// <summary>Events of one kind and user, and how far its expectations have got in them.</summary>
internal sealed class EventStream
{
    private readonly List<Observed> _events = new();

    public IReadOnlyList<Observed> Events => _events;

    /// <summary>The first event that no expectation has matched or passed yet.</summary>
    public int Next { get; set; }

    public void Add(Observed observed) => _events.Add(observed);
}
