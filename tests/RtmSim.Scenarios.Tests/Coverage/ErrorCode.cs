using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using RtmSim.Facades.Unity;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Tests.Coverage;

/// <summary>An operation and one of the error codes of its enum.</summary>
internal readonly record struct ErrorCode(Operation Operation, Enum Value)
{
    private static readonly Type[] Enums = typeof(RtmClient).Assembly.GetTypes()
        .Where(type => type.IsEnum && type.Namespace == "agora_rtm")
        .ToArray();

    /// <summary>Each operation with each code of its enum that is not 0.</summary>
    public static IEnumerable<ErrorCode> All => UnityErrors.All
        .Where(row => row.Key.Failure == Failure.None)
        .OrderBy(row => row.Key.Operation)
        .SelectMany(row => Enum.GetValues(EnumOf(row.Value.Name!))
            .Cast<Enum>()
            .Select(value => new ErrorCode(row.Key.Operation, value))
            .Where(code => code.Number != 0)
            .OrderBy(code => code.Number));

    public long Number => Convert.ToInt64(Value, null);

    private static Type EnumOf(string code) =>
        Enums.Single(type => Enum.IsDefined(type, code));
}
