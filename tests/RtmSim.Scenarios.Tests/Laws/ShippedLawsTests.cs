using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Laws;
using RtmSim.Scenarios.Tests.Coverage;

namespace RtmSim.Scenarios.Tests.Laws;

/// <summary>Every shipped scenario keeps every law.</summary>
public sealed class ShippedLawsTests
{
    [Test]
    public void ShippedScenarios_Judged_KeepAllLaws()
    {
        List<string> found = new();
        foreach ((ScenarioFile file, ScenarioResult result) in ShippedRuns.All)
        {
            found.AddRange(TraceLaws.Judge(result.Trace).Select(violation =>
                $"{file.RelativePath}: {violation.Law.Name}: {violation.Message} "
                    + string.Join(',', violation.Events)));
        }

        Assert.That(found, Is.Empty, () => string.Join('\n', found));
    }
}
