namespace RtmSim.Kernel;

/// <summary>Which of several events of one instant comes first.</summary>
public enum TieOrder
{
    /// <summary>The one that was scheduled first (S-09).</summary>
    FirstInFirstOut,

    /// <summary>Any that may, drawn by <see cref="TieOptions.Number"/>.</summary>
    Shuffled,

    /// <summary>
    /// The one that <see cref="TieOptions.Choices"/> says, and then the first that may.
    /// </summary>
    Chosen,
}
