namespace RtmSim.Scenarios.Expectations;

/// <summary>Where an expectation stands and whom it is about.</summary>
/// <param name="Place"><c>file:line:column</c>.</param>
/// <param name="Text">The expectation as the file has it, on one line.</param>
/// <param name="Why">What the file says it is for.</param>
/// <param name="User">Whose callbacks, calls or state it is about.</param>
internal sealed record ExpectationSource(
    string Place, string Text, string? Why, ScenarioUser User);
