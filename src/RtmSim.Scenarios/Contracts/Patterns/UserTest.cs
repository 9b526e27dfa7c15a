namespace RtmSim.Scenarios.Contracts.Patterns;

/// <summary>Whose event it is: a user by ID, or whom a name stands for.</summary>
internal sealed class UserTest
{
    private readonly string? _id;
    private readonly int _slot;

    public UserTest(string id) => _id = id;

    public UserTest(int slot) => _slot = slot;

    /// <summary>The name that it gives the user, as a set.</summary>
    public ulong Slots => _id is null ? 1UL << _slot : 0;

    public bool Holds(Occurrence occurrence, Bound bound) => _id is null
        ? bound.Bind(_slot, occurrence.User)
        : occurrence.User == _id;
}
