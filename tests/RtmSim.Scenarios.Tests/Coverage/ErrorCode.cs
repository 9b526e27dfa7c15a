using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Facades.Unity;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Tests.Coverage;

/// <summary>An operation and one of the error codes of its enum.</summary>
internal readonly record struct ErrorCode(Operation Operation, Enum Value)
{
    public long Number => Convert.ToInt64(Value, null);

    /// <summary>Each operation with each code of its enum that is not 0.</summary>
    public static IEnumerable<ErrorCode> All => UnityErrors.Families
        .OrderBy(family => family.Key)
        .SelectMany(family => Enum.GetValues(family.Value)
            .Cast<Enum>()
            .Select(value => new ErrorCode(family.Key, value))
            .Where(code => code.Number != 0)
            .OrderBy(code => code.Number));
}
