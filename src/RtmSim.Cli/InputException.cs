using System;

namespace RtmSim.Cli;

/// <summary>The user asked for what cannot be done; the message is the line to show.</summary>
internal sealed class InputException : Exception
{
    public InputException(string message)
        : base(message)
    {
    }
}
