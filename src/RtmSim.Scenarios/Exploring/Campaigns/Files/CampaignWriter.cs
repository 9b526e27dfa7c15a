using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using RtmSim.Scenarios.Exploring.Campaigns.Reaching;
using RtmSim.Scenarios.Schemas;

namespace RtmSim.Scenarios.Exploring.Campaigns.Files;

/// <summary>Writes a report as JSON: equal reports give equal texts.</summary>
internal static class CampaignWriter
{
    public const decimal TicksInMs = 10_000;

    public static void Write(CampaignReport report, TextWriter writer)
    {
        CampaignTotals totals = report.Totals;
        JsonObject root = new()
        {
            [CampaignKeys.Format] = CampaignFormat.Name,
            [CampaignKeys.Version] = CampaignFormat.Version,
            [CampaignKeys.Simulator] = CampaignFormat.SimulatorVersion,
            [CampaignKeys.Seeds] = report.Plan.Seeds.ToString(),
            [CampaignKeys.Features] = Texts(FeatureNames.Of(report.Plan.Features)),
            [CampaignKeys.Steps] = report.Plan.Steps,
            [CampaignKeys.Orders] = report.Plan.Orders,
            [CampaignKeys.Ran] = Texts(report.Seeds.Select(range => range.ToString())),
            [CampaignKeys.Plays] = totals.Plays,
            [CampaignKeys.SecondRuns] = totals.SecondRuns,
            [CampaignKeys.Events] = totals.Events,
            [CampaignKeys.VirtualMs] = totals.VirtualTime.BclCompatibleTicks / TicksInMs,
            [CampaignKeys.Digest] = CampaignFormat.DigestText(totals.Digest),
            [CampaignKeys.Checks] =
                Map(report.Checks.Select(check => (check.Check, OfCheck(check)))),
        };
        foreach (ReachCount count in report.Reach)
        {
            root[count.Family.Name] =
                Map(count.Reached.Select(reached => (reached.Name, OfReached(reached))));
        }

        writer.Write(SchemaText.Of(root));
    }

    private static JsonObject OfCheck(CheckCount check) => new()
    {
        [CampaignKeys.Runs] = check.Runs,
        [CampaignKeys.Found] = new JsonArray(check.Findings
            .Select(finding => (JsonNode)new JsonObject
            {
                [CampaignKeys.Seed] = finding.Seed,
                [CampaignKeys.Message] = finding.Message,
            })
            .ToArray()),
    };

    private static JsonObject OfReached(Reached reached) => new()
    {
        [CampaignKeys.Runs] = reached.Runs,
        [CampaignKeys.First] = reached.First,
    };

    private static JsonArray Texts(IEnumerable<string> texts) =>
        new(texts.Select(text => (JsonNode?)text).ToArray());

    private static JsonObject Map(IEnumerable<(string Key, JsonObject Value)> entries)
    {
        JsonObject map = new();
        foreach ((string key, JsonObject value) in entries)
        {
            map[key] = value;
        }

        return map;
    }
}
