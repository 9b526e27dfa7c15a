namespace RtmSim.Scenarios.Exploring.Campaigns.Files;

/// <summary>The members of a campaign's report, beside those named after families.</summary>
internal static class CampaignKeys
{
    public const string Format = "format";
    public const string Version = "version";
    public const string Simulator = "rtmsim";
    public const string Seeds = "seeds";
    public const string Features = "features";
    public const string Steps = "steps";
    public const string Orders = "orders";
    public const string Ran = "ran";
    public const string Plays = "plays";
    public const string SecondRuns = "second_runs";
    public const string Events = "events";
    public const string VirtualMs = "virtual_ms";
    public const string Digest = "digest";
    public const string Checks = "checks";
    public const string Runs = "runs";
    public const string First = "first";
    public const string Found = "found";
    public const string Seed = "seed";
    public const string Message = "message";
}
