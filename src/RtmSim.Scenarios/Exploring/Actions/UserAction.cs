namespace RtmSim.Scenarios.Exploring.Actions;

/// <summary>What one user does, or what is done to one.</summary>
/// <param name="User">The user's place in the run.</param>
internal abstract record UserAction(int User) : GeneratedAction;
