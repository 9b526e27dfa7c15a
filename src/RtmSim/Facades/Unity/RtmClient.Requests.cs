// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Unity;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace agora_rtm;

/// <content>Requests whose callbacks carry a number.</content>
public sealed partial class RtmClient
{
    /// <summary>A call that gets a request ID unless it is refused at once (S-60).</summary>
    private int CallNumbered(
        ref long requestId, TraceName name, CallArguments arguments, Operation operation,
        Func<SimClient, Action<long>, Failure> body, string gone = null)
    {
        if (_face is null)
        {
            return NullPointer;
        }

        long callersId = requestId;
        long assigned = 0;
        int code = _face.Call(
            name,
            arguments,
            operation,
            () => body(_face.Client, id =>
            {
                assigned = id;
                _face.Assign(id, callersId);
            }),
            gone);
        if (assigned != 0 && _face.Host.Unity.RequestIdMode == RequestIdMode.SdkAssigned)
        {
            requestId = assigned;
        }

        return code;
    }
}
