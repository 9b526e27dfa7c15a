using RtmSim.Kernel;
using RtmSim.Network;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>What a client has around it.</summary>
internal sealed record ClientWorld(
    EventLoop Loop, Trace Trace, SimNetwork Network, ClientTags Tags, ClientOptions Options,
    FileSpace Files);
