namespace RtmSim.Scenarios.Faces;

/// <summary>What an argument of a callback or call is, as the trace has it.</summary>
internal enum FieldKind
{
    Text,
    Number,
    Flag,
    Texts,

    /// <summary>A number with a name, such as a state.</summary>
    Named,

    /// <summary>The event's own return value or error code.</summary>
    Code,

    /// <summary>How many bytes the text has in UTF-8; reckoned, not in the trace.</summary>
    TextBytes,

    /// <summary>How many raw bytes there are; reckoned, not in the trace.</summary>
    RawBytes,
}
