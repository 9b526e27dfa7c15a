using System.Collections.Generic;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>The app under test, as the generator sees it.</summary>
/// <param name="UserId">Whose app it is.</param>
/// <param name="Actions">What its user can do, by name.</param>
/// <param name="Weights">How often, compared with each other.</param>
internal sealed record AppShape(
    string UserId, IReadOnlyList<string> Actions, IReadOnlyList<int> Weights);
