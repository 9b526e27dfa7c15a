using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Actions;

/// <summary>Something that the user of the app under test does in it.</summary>
/// <param name="User">The app's place among the users.</param>
/// <param name="Place">Which of the actions it is.</param>
/// <param name="Name">What it is called.</param>
internal sealed record AppAction(int User, int Place, string Name) : UserAction(User)
{
    public override string Word => "app";

    internal override void Perform(RunWorld world) => world.Seat!.Do(Place);
}
