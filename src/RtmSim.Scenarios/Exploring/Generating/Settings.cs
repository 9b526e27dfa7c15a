using NodaTime;
using RtmSim.Client;
using RtmSim.Facades.Unity;
using RtmSim.Network;
using RtmSim.Service;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>What a run's simulation is made with: mostly the defaults.</summary>
internal static class Settings
{
    /// <summary>The defaults of a run, which reaches no disk and can be saved whole.</summary>
    public static SimulationOptions Plain(ulong seed) => new()
    {
        Seed = seed,
        Client = new ClientOptions { FilePlace = FilePlace.MemoryOnly },
        Trace = new TraceOptions { Secrets = true },
    };

    public static SimulationOptions In(ulong seed, Draw draw, Swarm swarm)
    {
        SimulationOptions plain = Plain(seed);
        if (swarm.Has(ExploreFeatures.Media) && draw.PerCent(70))
        {
            // So slow that small files take as long as large ones do.
            plain = plain with { Client = plain.Client with { MediaBytesPerSecond = 2000 } };
        }

        if (!swarm.Has(ExploreFeatures.Options))
        {
            return plain;
        }

        return plain with
        {
            LatencyProfile = draw.Of(LatencyProfile.Fast, LatencyProfile.Far),
            Network = Network(draw),
            Client = Client(draw, plain.Client),
            Service = Service(draw),
            Unity = Unity(draw),
        };
    }

    private static bool Seldom(Draw draw) => draw.PerCent(10);

    private static NetworkOptions Network(Draw draw) => new()
    {
        Jitter = Duration.FromMilliseconds(draw.Of(0, 0, 0, 30)),
        Loss = draw.Of(0, 0, 0, 20) / 100.0,
    };

    private static ClientOptions Client(Draw draw, ClientOptions plain) => plain with
    {
        Limits = Seldom(draw) ? LimitsProfile.LinuxServer : LimitsProfile.Client,
        ReconnectRetryInterval = Duration.FromSeconds(Seldom(draw) ? 4 : 0),
        TokenFormCheck = !Seldom(draw),
        AllowBacktickInIds = !Seldom(draw),
        StrictAttributeKeys = Seldom(draw),
        LogoutWhileConnecting = Any<LogoutWhileConnecting>(draw),
        PendingAtLogout = Any<PendingAtLogout>(draw),
        OnLeaveAtLogout = Seldom(draw),
        LeaveWhileJoining = Any<LeaveWhileJoining>(draw),
        SendWhileReconnecting = Any<SendWhileReconnecting>(draw),
        AcceptCallsWhileConnecting = Seldom(draw),
        AllowSelfMessage = !Seldom(draw),
        AllowEmptyMessage = !Seldom(draw),
        MessageRateWindow = Any<RateWindow>(draw),
        CountRejectedCalls = Seldom(draw),
        InvitationExpiryStart = Any<InvitationExpiryStart>(draw),
        InvitationsAtLogout = Any<InvitationsAtLogout>(draw),
        CancelInvitationsOnCallerLogout = Seldom(draw),
        AcceptAfterAccepted = Any<AcceptAfterAccepted>(draw),
        LocalFailureDelivery = Any<LocalFailureDelivery>(draw),
    };

    private static ServiceOptions Service(Draw draw) => new()
    {
        OfflineMessaging = !Seldom(draw),
        MemberCountThrottle = Any<MemberCountThrottle>(draw),
        ReplayMemberEvents = Seldom(draw),
        AttributesSurviveEviction = !Seldom(draw),
        Privilege006Expiry = Any<Privilege006Expiry>(draw),
    };

    private static UnityOptions Unity(Draw draw) => new()
    {
        StaleChannelCache = !Seldom(draw),
        OneCallbackPerFrame = Seldom(draw),
    };

    /// <summary>Mostly the default, which is the first.</summary>
    private static T Any<T>(Draw draw)
        where T : struct, System.Enum
    {
        T[] choices = (T[])System.Enum.GetValues(typeof(T));
        return Seldom(draw) ? draw.Of(choices) : choices[0];
    }
}
