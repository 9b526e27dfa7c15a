using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Tests.Support;

/// <summary>What a user's handlers were told, in order, as "time in ms, callback".</summary>
internal sealed class EventLog
{
    private readonly World _world;
    private readonly List<(long Ms, string Text)> _entries = new();

    public EventLog(World world) => _world = world;

    public IReadOnlyList<string> Lines =>
        _entries.Select(entry => $"{entry.Ms} {entry.Text}").ToArray();

    /// <summary>The callbacks without their times.</summary>
    public IReadOnlyList<string> Texts => _entries.Select(entry => entry.Text).ToArray();

    public int Count(string text) => _entries.Count(entry => entry.Text == text);

    public void Add(string text) => _entries.Add((_world.ElapsedMs, text));

    public void Clear() => _entries.Clear();
}
