using System;

namespace RtmSim.Testing;

/// <summary>
/// Says of a test that its run breaks a clause of the contract of
/// <see cref="KeepsContractAttribute"/>, because the test is about what happens then. It must.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class BreaksClauseAttribute : Attribute
{
    public BreaksClauseAttribute(string clause, string because)
    {
        Clause = clause;
        Because = because;
    }

    public string Clause { get; }

    public string Because { get; }

    /// <summary>A part of the names of the cases that break it; null if all do.</summary>
    public string? Case { get; set; }
}
