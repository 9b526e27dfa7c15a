namespace RtmSim.Scenarios.Expectations;

/// <summary>Where an expectation stands and whom it is about.</summary>
/// <param name="Place"><c>file:line:column</c>.</param>
/// <param name="Text">The expectation as the file has it, on one line.</param>
/// <param name="Why">What the file says it is for.</param>
/// <param name="Owner">Whose callbacks, calls or state it is about, if one user's.</param>
internal sealed record ExpectationSource(
    string Place, string Text, string? Why, ScenarioUser? Owner)
{
    /// <summary>The user of an expectation that is about one.</summary>
    public ScenarioUser User => Owner!;
}
