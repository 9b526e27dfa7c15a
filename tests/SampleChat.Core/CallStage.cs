namespace SampleChat;

/// <summary>How far a call is, which decides what buttons there are.</summary>
public enum CallStage
{
    /// <summary>No call.</summary>
    None,

    /// <summary>The user calls a contact.</summary>
    Calling,

    /// <summary>The contact's device rings.</summary>
    RingingThere,

    /// <summary>A contact calls the user.</summary>
    RingingHere,

    /// <summary>The user has accepted or hung up, and the other side is being told.</summary>
    Settling,

    /// <summary>Both are in the call.</summary>
    Connected,
}
