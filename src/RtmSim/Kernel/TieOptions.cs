using NodaTime;

namespace RtmSim.Kernel;

/// <summary>
/// In what order events of one instant run. Those of one lane, which is a direction of a link, a
/// client, a clock of the service or the test, keep their order; and what is given up at the
/// instant is given up when all else is done, so that an answer at the very moment is in time, as
/// with any order (S-09).
/// </summary>
public sealed record TieOptions
{
    /// <summary>How it is decided. Default FirstInFirstOut.</summary>
    public TieOrder Order { get; init; } = TieOrder.FirstInFirstOut;

    /// <summary>
    /// Which shuffle it is, where they are shuffled: with the seed of the run, each number is
    /// another order. Default 0.
    /// </summary>
    public int Number { get; init; }

    /// <summary>
    /// Where they are chosen: for each tie in turn, the place of the lane that goes first, counted
    /// from 0 in the order of scheduling, such as <c>0 2 1</c>. Default none.
    /// </summary>
    public string Choices { get; init; } = string.Empty;

    /// <summary>Ties before this time since the start keep their order. Default 0.</summary>
    public Duration From { get; init; } = Duration.Zero;
}
