using System;

namespace RtmSim.Scenarios.Recording;

/// <summary>
/// A run that no scenario file can tell, because something in it has no word there; the message
/// says what.
/// </summary>
public sealed class RecordingException : Exception
{
    internal RecordingException(string message)
        : base(message)
    {
    }
}
