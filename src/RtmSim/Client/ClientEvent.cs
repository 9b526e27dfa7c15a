using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>
/// Something the client tells the app. A face turns it into its own callback; the event says what
/// happened, and by which rule.
/// </summary>
internal abstract class ClientEvent : TracePayload
{
    protected ClientEvent(string rule) => Rule = rule;

    public string Rule { get; }
}

/// <summary>The outcome of a call; a face has a number for each pair of the two.</summary>
internal abstract class ResultEvent : ClientEvent
{
    protected ResultEvent(Operation operation, Failure failure, string rule)
        : base(rule)
    {
        Operation = operation;
        Failure = failure;
    }

    public Operation Operation { get; }

    public Failure Failure { get; }

    public override void Describe(IArgumentSink sink)
    {
    }
}
