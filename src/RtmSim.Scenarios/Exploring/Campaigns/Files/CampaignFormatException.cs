using RtmSim.Tracing;

namespace RtmSim.Scenarios.Exploring.Campaigns.Files;

/// <summary>
/// A report of a campaign is not what it should be; the message says where and why.
/// </summary>
public sealed class CampaignFormatException : PlacedFormatException
{
    internal CampaignFormatException(string file, int line, int column, string problem)
        : base(file, line, column, problem)
    {
    }
}
