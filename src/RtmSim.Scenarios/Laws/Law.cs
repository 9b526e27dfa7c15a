using System;
using System.Collections.Generic;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws;

/// <summary>
/// Something that holds in every trace, whatever the apps, the network and the service do. Where
/// it cannot know whether it holds, such as after an injected answer, it says nothing.
/// </summary>
public sealed class Law
{
    private readonly Func<Subject, Judge> _judge;

    internal Law(
        string name, string title, IReadOnlyList<string> rules, bool judgesRecordings,
        Func<Subject, Judge> judge)
    {
        Name = name;
        Title = title;
        Rules = rules;
        JudgesRecordings = judgesRecordings;
        _judge = judge;
    }

    /// <summary>Its name, such as <c>no-duplicates</c>.</summary>
    public string Name { get; }

    /// <summary>What holds, in one sentence.</summary>
    public string Title { get; }

    /// <summary>The IDs of the rules it follows from.</summary>
    public IReadOnlyList<string> Rules { get; }

    /// <summary>
    /// Whether it can judge a session recorded with the real SDK too, of which controls, what the
    /// service did, faults of links, and rules are unknown.
    /// </summary>
    public bool JudgesRecordings { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Title}";

    /// <summary>Somebody who will look at one trace.</summary>
    internal Judge For(Subject subject) => _judge(subject);
}
