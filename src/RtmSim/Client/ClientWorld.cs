using System;
using RtmSim.Kernel;
using RtmSim.Network;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>What a client has around it.</summary>
internal sealed record ClientWorld(
    EventLoop Loop, Trace Trace, SimNetwork Network, ClientTags Tags, ClientOptions Options,
    FileSpace Files)
{
    /// <summary>Null in all but runs with a planted bug.</summary>
    public Func<int, long, long>? NumberSabotage { get; init; }

    /// <summary>The same for a client with rates of its own; null for those of all.</summary>
    public ClientWorld With(LimitsProfile? limits) => limits is { } own && own != Options.Limits
        ? this with { Options = Options with { Limits = own } }
        : this;

    /// <summary>The Linux server's rates are not for the iOS SDK (PR-02).</summary>
    public ClientWorld For(Sdk sdk) => sdk == Sdk.Ios ? With(LimitsProfile.Client) : this;
}
