using System;

namespace RtmSim.Scenarios;

/// <summary>
/// A scenario that a test ran did not pass; the message is what the command says about it.
/// </summary>
public sealed class ScenarioFailedException : Exception
{
    internal ScenarioFailedException(string message)
        : base(message)
    {
    }
}
