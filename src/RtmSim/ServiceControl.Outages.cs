using NodaTime;
using RtmSim.Facades;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim;

/// <content>The service as a whole goes away.</content>
public sealed partial class ServiceControl
{
    private static readonly TraceName OutageName = new("service.outage");
    private static readonly TraceName OutageOverName = new("service.outage over");

    private ScheduledEvent _outageEnd;

    /// <summary>Whether the service is away.</summary>
    public bool IsOut { get; private set; }

    /// <summary>
    /// The service goes away: all links are down at once, and until it is back nobody comes closer
    /// to being unreachable or offline (S-71). Clients notice after 4 s (D-03). A link that was cut
    /// by itself stays cut afterwards.
    /// </summary>
    public void Outage() => SetOutage(true);

    /// <summary>
    /// The service goes away and is back by itself, before whatever is due at that instant (S-09).
    /// What is said of outages later counts instead.
    /// </summary>
    /// <param name="lasting">How long it is away; not negative.</param>
    public void Outage(Duration lasting)
    {
        long ticks = Preconditions.NonNegativeTicks(lasting, nameof(lasting));
        Outage();
        _outageEnd = _host.Loop.After(
            ticks, state => ((ServiceControl)state!).EndOutage(), this, "service/outage over");
    }

    /// <summary>The service is back: clients that had noticed reconnect (S-66).</summary>
    public void EndOutage() => SetOutage(false);

    private void SetOutage(bool isOut)
    {
        using ThreadGate.Passage passage = _gate.Enter();
        _outageEnd.Cancel();
        Note(isOut ? OutageName : OutageOverName, "S-71", CallArguments.None);
        if (isOut == IsOut)
        {
            return;
        }

        IsOut = isOut;
        if (isOut)
        {
            _sessions.StartOutage();
        }
        else
        {
            _sessions.EndOutage();
        }

        _network.SetOutage(isOut);
    }
}
