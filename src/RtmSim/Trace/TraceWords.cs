namespace RtmSim.Tracing;

/// <summary>
/// A state's or reason's name as an SDK writes it, of the one that the trace has for all.
/// </summary>
internal delegate string TraceWords(string label);
