using RtmSim.Client;
using RtmSim.Protocol;

namespace RtmSim.Facades.Ios;

/// <summary>A call about an invitation was taken; delegates hear what comes of it (L-13).</summary>
internal sealed class CallTaken : ResultEvent
{
    public CallTaken(Operation operation)
        : base(operation, Failure.None, "L-13")
    {
    }
}
