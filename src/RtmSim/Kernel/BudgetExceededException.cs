using System;

namespace RtmSim.Kernel;

/// <summary>A run did not come to its end within its <see cref="RunBudget"/>.</summary>
public sealed class BudgetExceededException : Exception
{
    internal BudgetExceededException(string message)
        : base(message)
    {
    }
}
