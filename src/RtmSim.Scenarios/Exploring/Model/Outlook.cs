using System.Collections.Generic;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>What apps are to be told, and have not been told yet.</summary>
internal sealed class Outlook
{
    private readonly List<Expected> _open = new();

    /// <summary>When the model is, in ticks.</summary>
    public long Now { get; set; }

    /// <summary>The place in the trace of the call that is looked at.</summary>
    public int Cause { get; set; }

    /// <summary>A client's app is to be told something soon.</summary>
    public void Expect(ModelClient client, string told) => Expect(client, told, Moment.Settled);

    /// <summary>A client's app is to be told something within a time.</summary>
    public void Expect(ModelClient client, string told, long within) =>
        _open.Add(new Expected(client.Number, told, Now + within, Cause));

    /// <summary>A client's app is told something: false if that was not to come.</summary>
    public bool TryMeet(int client, string told)
    {
        int found = _open.FindIndex(each => each.Client == client && each.Told == told);
        if (found >= 0)
        {
            _open.RemoveAt(found);
        }

        return found >= 0;
    }

    /// <summary>Takes out what should have come before now.</summary>
    public IReadOnlyList<Expected> TakeOverdue()
    {
        List<Expected> overdue = _open.FindAll(each => each.Due < Now);
        if (overdue.Count > 0)
        {
            _open.RemoveAll(each => each.Due < Now);
        }

        return overdue;
    }
}

/// <summary>Something that an app is to be told.</summary>
/// <param name="Client">The number of the client.</param>
/// <param name="Told">What.</param>
/// <param name="Due">By when, in ticks.</param>
/// <param name="Cause">The place in the trace of the call that it comes of.</param>
internal sealed record Expected(int Client, string Told, long Due, int Cause);
