namespace RtmSim.Client;

/// <summary>What a cell of the connection table does.</summary>
internal enum CellKind
{
    /// <summary>Goes to the next state and reports it.</summary>
    Move,

    /// <summary>Nothing changes and nothing is reported.</summary>
    Stay,

    /// <summary>The call fails; nothing changes.</summary>
    Refuse,

    /// <summary>Cannot come about.</summary>
    Never,
}

/// <summary>One cell of the connection table.</summary>
internal sealed record ConnectionCell(
    ConnectionState State,
    ConnectionEvent Event,
    CellKind Kind,
    ConnectionState Next,
    ChangeReason Reason,
    string Rule);
