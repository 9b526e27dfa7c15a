using RtmSim.Kernel;
using RtmSim.Network;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>What a client has around it.</summary>
internal sealed record ClientWorld(
    EventLoop Loop, Trace Trace, SimNetwork Network, ClientTags Tags, ClientOptions Options,
    FileSpace Files)
{
    /// <summary>The Linux server's rates are not for the iOS SDK (PR-02).</summary>
    public ClientWorld For(Sdk sdk) =>
        sdk == Sdk.Ios && Options.Limits != LimitsProfile.Client
            ? this with { Options = Options with { Limits = LimitsProfile.Client } }
            : this;
}
