using System;

namespace RtmSim.Scenarios.Exploring.Apps;

/// <summary>Something about an app does not hold.</summary>
internal sealed class BrokenInvariantException : Exception
{
    public BrokenInvariantException(string name)
        : base($"\"{name}\" does not hold")
    {
    }
}
