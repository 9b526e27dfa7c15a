using RtmSim.Scenarios.Exploring.Campaigns;

namespace RtmSim.Cli.Explore;

/// <summary>What to explore, and where to write what came of it.</summary>
/// <param name="Plan">The whole campaign.</param>
/// <param name="Seeds">Those of its seeds that are run here.</param>
internal sealed record ExploreRequest(CampaignPlan Plan, SeedRange Seeds)
{
    /// <summary>How many threads run seeds.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>After how much real time no seed is begun any more; null for all seeds.</summary>
    public double? Minutes { get; init; }

    /// <summary>Where what failed is saved; null for nowhere.</summary>
    public string? Folder { get; init; }

    /// <summary>What is written and shown of the report.</summary>
    public ReportOutputs Outputs { get; init; } = new();
}
