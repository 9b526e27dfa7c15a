using System;

namespace RtmSim.Scenarios.Laws;

/// <summary>A trace breaks a law; the message has each violation with its events.</summary>
public sealed class LawBrokenException : Exception
{
    internal LawBrokenException(string message)
        : base(message)
    {
    }
}
