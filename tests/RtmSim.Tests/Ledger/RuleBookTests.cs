using NUnit.Framework;
using RtmSim.Testing;

namespace RtmSim.Tests.Ledger;

public sealed class RuleBookTests
{
    [Test]
    public void RuleBook_OnDisk_IsGeneratedFromTheLedger() => GeneratedPage.Verify(
        "rules", RuleBook.Marker, RuleBook.Tables(RtmSim.Tracing.Rules.All));
}
