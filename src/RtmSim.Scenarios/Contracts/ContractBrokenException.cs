using System;

namespace RtmSim.Scenarios.Contracts;

/// <summary>
/// A trace does not keep a contract, or a contract cannot be read; the message is what the command
/// says about it.
/// </summary>
public sealed class ContractBrokenException : Exception
{
    internal ContractBrokenException(string message)
        : base(message)
    {
    }
}
