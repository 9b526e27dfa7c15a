using System.Collections.Generic;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Expectations;

/// <summary>
/// A user's calls that have not returned yet. One is inside another where a handler that runs
/// inside a call makes a call itself (P-06).
/// </summary>
internal sealed class OpenCalls
{
    private readonly Stack<TraceEvent> _open = new();

    public void Begin(TraceEvent call) => _open.Push(call);

    /// <summary>The call that returns, with its return value; null if none is open.</summary>
    public Observed? End(TraceEvent returned)
    {
        while (_open.Count > 0)
        {
            TraceEvent call = _open.Pop();
            if (call.Name == returned.Name)
            {
                return new Observed(call, returned.Code);
            }
        }

        return null;
    }
}
