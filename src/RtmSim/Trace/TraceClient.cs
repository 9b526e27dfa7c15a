namespace RtmSim.Tracing;

/// <summary>How a client appears in the trace: its number, and its user once it has one.</summary>
internal sealed class TraceClient
{
    public TraceClient(int number, string label)
    {
        Number = number;
        Label = label;
    }

    public int Number { get; }

    public string Label { get; }

    /// <summary>
    /// How its SDK writes the names of states; null where it is as the trace has them.
    /// </summary>
    public TraceWords? Words { get; set; }
}
