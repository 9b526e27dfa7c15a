using System;
using System.IO;
using NUnit.Framework;

namespace RtmSim.Tests.Ledger;

public sealed class RuleBookTests
{
    [Test]
    public void RuleBook_OnDisk_IsGeneratedFromTheLedger()
    {
        string book = SourceTree.PathOf("docs", "rules.md");
        string received = SourceTree.PathOf("docs", "rules.received.md");
        string onDisk = File.ReadAllText(book).Replace("\r\n", "\n", StringComparison.Ordinal);

        string renewed = RuleBook.Renew(onDisk, RtmSim.Tracing.Rules.All);

        if (onDisk == renewed)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, renewed);
        Assert.That(
            onDisk,
            Is.EqualTo(renewed),
            "docs/rules.md differs from the ledger. The right text is in docs/rules.received.md: "
            + "look at it, then move it over docs/rules.md and commit that.");
    }
}
