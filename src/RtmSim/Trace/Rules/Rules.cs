using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;

namespace RtmSim.Tracing;

/// <summary>
/// The ledger of all rules that the simulator follows so far. An ID never changes its meaning; a
/// rule that is not simulated yet is not in here.
/// </summary>
public static class Rules
{
    private static readonly Rule[] Ledger = new[]
    {
        RulesA.Table, RulesB.Table, RulesC.Table, RulesD.Table, RulesE.Table, RulesF.Table,
        RulesG.Table, RulesH.Table, RulesI.Table, RulesJ.Table, RulesK.Table, RulesL.Table,
        RulesM.Table, RulesN.Table, RulesO.Table, RulesP.Table, RulesPR.Table, RulesQ.Table,
        RulesS.Table,
    }.SelectMany(table => table).ToArray();

    private static readonly Dictionary<string, Rule> ById = BuildIndex();

    /// <summary>All rules, area by area in the order of their letters, then by number.</summary>
    public static IReadOnlyList<Rule> All { get; } = Array.AsReadOnly(Ledger);

    /// <summary>The rule of an ID, or null if there is none.</summary>
    /// <param name="id">Such as <c>C-05</c>, exactly as a trace event has it.</param>
    public static Rule? Find(string id) =>
        ById.TryGetValue(Preconditions.NotNull(id, nameof(id)), out Rule? rule) ? rule : null;

    /// <summary>An ID that is there twice is for a test to report; the first one counts.</summary>
    private static Dictionary<string, Rule> BuildIndex()
    {
        Dictionary<string, Rule> index = new(StringComparer.Ordinal);
        foreach (Rule rule in Ledger)
        {
            index.TryAdd(rule.Id, rule);
        }

        return index;
    }
}
