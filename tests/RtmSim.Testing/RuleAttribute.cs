using System;
using NUnit.Framework;

namespace RtmSim.Testing;

/// <summary>Names a rule that a test checks; a test filter can select by it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class RuleAttribute : PropertyAttribute
{
    public RuleAttribute(params string[] ids)
        : base("Rule", string.Join(" ", ids)) => Ids = ids;

    public string[] Ids { get; }
}
