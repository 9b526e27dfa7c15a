using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Exploring.Campaigns.Reaching;
using RtmSim.Scenarios.Exploring.Generating;

namespace RtmSim.Scenarios.Exploring.Campaigns.Files;

/// <summary>Reads a report, and takes nothing that no campaign of this program writes.</summary>
internal sealed class CampaignReader
{
    private readonly PlacedJson _root;
    private readonly IReadOnlyList<SeedRange> _ran;

    private CampaignReader(PlacedJson root)
    {
        _root = root;
        CheckVersions();
        Plan = ReadPlan();
        _ran = ReadRan();
    }

    private CampaignPlan Plan { get; }

    private long Runs => _ran.Sum(range => range.Count);

    /// <exception cref="CampaignFormatException">It is no such report.</exception>
    public static CampaignReport Read(byte[] text, string file) =>
        new CampaignReader(PlacedJsonFile.Read(text, file)).Read();

    private CampaignReport Read() => new(
        Plan,
        _ran,
        ReadTotals(),
        ReadChecks(_root.Member(CampaignKeys.Checks)),
        ReachFamilies.All.Select(ReadCount).ToArray());

    private void CheckVersions()
    {
        if (_root.Find(CampaignKeys.Format)?.Text() != CampaignFormat.Name)
        {
            throw _root.Fault(
                "this is no report of a campaign: its "
                + $"\"{CampaignKeys.Format}\" is not \"{CampaignFormat.Name}\"");
        }

        PlacedJson version = _root.Member(CampaignKeys.Version);
        long number = version.Whole(0, int.MaxValue);
        if (number != CampaignFormat.Version)
        {
            throw version.Fault(FormattableString.Invariant($"version {number} of the format; ")
                + FormattableString.Invariant($"this program reads {CampaignFormat.Version}"));
        }

        PlacedJson simulator = _root.Member(CampaignKeys.Simulator);
        if (simulator.Text() != CampaignFormat.SimulatorVersion)
        {
            throw simulator.Fault(
                $"a report of rtmsim {Words.Short(simulator.Text())}; this is "
                + $"{CampaignFormat.SimulatorVersion}, and may come to something else from "
                + "the same seeds");
        }

        _root.Allow(new[]
        {
            CampaignKeys.Format, CampaignKeys.Version, CampaignKeys.Simulator,
            CampaignKeys.Seeds, CampaignKeys.Features, CampaignKeys.Steps, CampaignKeys.Orders,
            CampaignKeys.Ran, CampaignKeys.Plays, CampaignKeys.SecondRuns,
            CampaignKeys.Events, CampaignKeys.VirtualMs,
            CampaignKeys.Digest, CampaignKeys.Checks,
        }.Concat(ReachFamilies.All.Select(family => family.Name)).ToArray());
    }

    private CampaignPlan ReadPlan() => new(ReadRange(_root.Member(CampaignKeys.Seeds)))
    {
        Features = ReadFeatures(_root.Member(CampaignKeys.Features)),
        Steps = (int)_root.Member(CampaignKeys.Steps).Whole(1, CampaignPlan.MostSteps),
        Orders = (int)_root.Member(CampaignKeys.Orders).Whole(1, CampaignPlan.MostOrders),
    };

    private static SeedRange ReadRange(PlacedJson value) =>
        SeedRange.TryParse(value.Text(), out SeedRange range)
            && range.ToString() == value.Text()
            ? range
            : throw value.Fault("this should be seeds such as 1..1000, or 7 for one alone");

    private static ExploreFeatures ReadFeatures(PlacedJson list)
    {
        ExploreFeatures features = ExploreFeatures.None;
        foreach (PlacedJson item in list.Items())
        {
            string name = item.Text();
            ExploreFeatures feature = FeatureNames.Find(name)
                ?? throw item.Fault(Words.Unknown("feature", name, FeatureNames.All));
            if ((features & feature) != 0 || feature <= features
                || FeatureNames.Of(feature).Count != 1)
            {
                throw item.Fault("features stand alone, each once, in their fixed order");
            }

            features |= feature;
        }

        return features;
    }

    private IReadOnlyList<SeedRange> ReadRan()
    {
        List<SeedRange> ran = new();
        foreach (PlacedJson item in _root.Member(CampaignKeys.Ran).Items())
        {
            SeedRange range = ReadRange(item);
            if (!Plan.Seeds.Contains(range.First) || !Plan.Seeds.Contains(range.Last))
            {
                throw item.Fault($"these seeds are not among {Plan.Seeds}");
            }

            if (ran.Count > 0 && ran[ran.Count - 1].Last >= range.First - 1)
            {
                throw item.Fault("ranges come in order, and with a gap between them");
            }

            ran.Add(range);
        }

        return ran;
    }

    private CampaignTotals ReadTotals()
    {
        PlacedJson digest = _root.Member(CampaignKeys.Digest);
        string text = digest.Text();
        bool isDigest = ulong.TryParse(
            text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ulong number)
            && CampaignFormat.DigestText(number) == text;
        return isDigest
            ? new CampaignTotals(
                _root.Member(CampaignKeys.Plays).Whole(0, Runs * Plan.Orders),
                _root.Member(CampaignKeys.SecondRuns).Whole(0, Runs),
                _root.Member(CampaignKeys.Events).Whole(0, long.MaxValue),
                ReadTime(_root.Member(CampaignKeys.VirtualMs)),
                number)
            : throw digest.Fault("this should be a digest of 16 hexadecimal digits");
    }

    private static Duration ReadTime(PlacedJson value)
    {
        decimal ms = value.Number(decimals: 4);
        return ms <= long.MaxValue / CampaignWriter.TicksInMs
            ? Duration.FromTicks((long)(ms * CampaignWriter.TicksInMs))
            : throw value.Fault("no campaign takes so long");
    }

    private CheckCount[] ReadChecks(PlacedJson checks)
    {
        checks.Allow(RunChecks.All.ToArray());
        return RunChecks.All.Select(name => ReadCheck(name, checks.Member(name))).ToArray();
    }

    private CheckCount ReadCheck(string name, PlacedJson check)
    {
        check.Allow(CampaignKeys.Runs, CampaignKeys.Found);
        long runs = check.Member(CampaignKeys.Runs).Whole(0, Runs);
        List<Finding> findings = new();
        foreach (PlacedJson item in check.Member(CampaignKeys.Found).Items())
        {
            item.Allow(CampaignKeys.Seed, CampaignKeys.Message);
            long seed = ReadSeed(item.Member(CampaignKeys.Seed));
            if (findings.Count > 0 && findings[findings.Count - 1].Seed >= seed)
            {
                throw item.Fault("findings come by seed, each seed once");
            }

            findings.Add(new Finding(seed, name, item.Member(CampaignKeys.Message).Text()));
        }

        return findings.Count == Math.Min(runs, CampaignReport.MostFindings)
            ? new CheckCount(name, runs, findings)
            : throw check.Fault(FormattableString.Invariant(
                $"{findings.Count} findings for {runs} runs; all are here, up to ")
                + CampaignReport.MostFindings);
    }

    private ReachCount ReadCount(ReachFamily family)
    {
        ReachCount count = new(family);
        foreach ((string name, PlacedJson value) in _root.Member(family.Name).Members())
        {
            int place = family.PlaceOf(name);
            if (place < 0)
            {
                throw value.Fault(
                    Words.Unknown($"name among the {family.Title}", name, family.Names));
            }

            value.Allow(CampaignKeys.Runs, CampaignKeys.First);
            count.Add(
                place, value.Member(CampaignKeys.Runs).Whole(1, Math.Max(1, Runs)),
                ReadSeed(value.Member(CampaignKeys.First)));
        }

        return count;
    }

    private long ReadSeed(PlacedJson value)
    {
        long seed = value.Whole(0, SeedRange.Most);
        return _ran.Any(range => range.Contains(seed))
            ? seed
            : throw value.Fault("this seed was not run");
    }
}
