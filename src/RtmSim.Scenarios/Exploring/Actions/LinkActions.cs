using NodaTime;
using RtmSim.Network;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Actions;

/// <summary>What happens to a link.</summary>
internal enum LinkWord
{
    Cut,
    Restore,
    Clog,
    Unclog,
    SetLatency,
    SetJitter,
    SetLoss,
    SetBandwidth,
}

/// <summary>A change of one device's link.</summary>
/// <param name="User">Whose.</param>
/// <param name="What">What happens.</param>
/// <param name="Way">One direction; null for both.</param>
internal sealed record LinkAction(int User, LinkWord What, Direction? Way = null)
    : UserAction(User)
{
    /// <summary>The latency or jitter.</summary>
    public Duration Time { get; init; }

    /// <summary>The chance of a transmission to be lost, in per cent.</summary>
    public int LossPerCent { get; init; }

    /// <summary>The bandwidth, bytes a second.</summary>
    public long Bandwidth { get; init; }

    public override string Word => OptionMembers.Kebab(What.ToString());

    public override bool IsFault => What is not (LinkWord.Restore or LinkWord.Unclog);

    internal override void Perform(RunWorld world)
    {
        LinkControl link = world.LinkOf(User);
        Change(link);
        if (IsFault)
        {
            // The process may have another client by then; this one's link is healed all the same.
            world.ToHeal(Word, world.ClientOf(User), () => Heal(link, world));
        }
    }

    private void Change(LinkControl link)
    {
        switch (What)
        {
            case LinkWord.Cut:
                link.Cut(Way);
                break;
            case LinkWord.Restore:
                link.Restore();
                break;
            case LinkWord.Clog:
                link.Clog(Way);
                break;
            case LinkWord.Unclog:
                link.Unclog();
                break;
            case LinkWord.SetLatency:
                link.SetLatency(Time, Way);
                break;
            case LinkWord.SetJitter:
                link.SetJitter(Time, Way);
                break;
            case LinkWord.SetLoss:
                link.SetLoss(LossPerCent / 100.0, Way);
                break;
            default:
                link.SetBandwidth(Bandwidth, Way);
                break;
        }
    }

    private void Heal(LinkControl link, RunWorld world)
    {
        switch (What)
        {
            case LinkWord.Cut:
                link.Restore();
                break;
            case LinkWord.Clog:
                link.Unclog();
                break;
            case LinkWord.SetLatency:
                link.SetLatency(world.UsualLatency);
                break;
            case LinkWord.SetJitter:
                link.SetJitter(Duration.Zero);
                break;
            case LinkWord.SetLoss:
                link.SetLoss(0);
                break;
            default:
                link.SetBandwidth(0);
                break;
        }
    }
}

/// <summary>What happens between two users.</summary>
internal enum PairWord
{
    CutPair,
    RestorePair,
    DelayPair,
}

/// <summary>A change of what the service passes on between two users.</summary>
internal sealed record PairAction(int User, int Other, PairWord What, Duration Latency)
    : UserAction(User)
{
    public override string Word => OptionMembers.Kebab(What.ToString());

    public override bool IsFault => What != PairWord.RestorePair;

    internal override void Perform(RunWorld world)
    {
        if (FindPair(world) is not { } pair)
        {
            return;
        }

        switch (What)
        {
            case PairWord.CutPair:
                pair.Cut();
                world.ToHeal(Word, (User, Other), pair.Restore);
                break;
            case PairWord.RestorePair:
                pair.Restore();
                break;
            default:
                pair.SetLatency(Latency);
                world.ToHeal(Word, (User, Other), () => pair.SetLatency(Duration.Zero));
                break;
        }
    }

    /// <summary>Null for two devices of one user, who always reaches itself.</summary>
    private PairControl? FindPair(RunWorld world)
    {
        (string one, string other) = (world.UserAt(User).Id, world.UserAt(Other).Id);
        return one == other ? null : world.Simulation.Network.Between(one, other);
    }
}
