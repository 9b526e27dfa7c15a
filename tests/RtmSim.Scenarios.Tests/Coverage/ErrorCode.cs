using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using RtmSim.Facades.Ios;
using RtmSim.Facades.Unity;
using RtmSim.Protocol;
using RtmSim.Scenarios.Faces;

namespace RtmSim.Scenarios.Tests.Coverage;

/// <summary>An operation and one of the error codes of its enum.</summary>
internal readonly record struct ErrorCode(Operation Operation, Enum Value)
{
    private static readonly Type[] Enums = typeof(RtmClient).Assembly.GetTypes()
        .Where(type => type.IsEnum && type.Namespace == "agora_rtm")
        .ToArray();

    /// <summary>Each operation of Unity with each code of its enum that is not 0.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } = UnityErrors.All
        .Where(row => row.Key.Failure == Failure.None)
        .OrderBy(row => row.Key.Operation)
        .SelectMany(row => Codes(row.Key.Operation, EnumOf(row.Value.Name!)))
        .ToArray();

    /// <summary>The same of iOS.</summary>
    public static IReadOnlyList<ErrorCode> AllOfIos { get; } = IosErrors.All
        .Where(row => row.Key.Failure == Failure.None)
        .OrderBy(row => row.Key.Operation)
        .SelectMany(row => Codes(row.Key.Operation, IosEnumOf(row.Key.Operation)))
        .ToArray();

    public long Number => Convert.ToInt64(Value, null);

    /// <summary>The other SDK's code of the same number; none if that is in one SDK only.</summary>
    public ErrorCode? InUnity
    {
        get
        {
            (Operation operation, long number) = (Operation, Number);
            return All.Cast<ErrorCode?>().FirstOrDefault(
                code => code!.Value.Operation == operation && code.Value.Number == number);
        }
    }

    private static IEnumerable<ErrorCode> Codes(Operation operation, Type codes) => Enum
        .GetValues(codes)
        .Cast<Enum>()
        .Select(value => new ErrorCode(operation, value))
        .Where(code => code.Number != 0)
        .OrderBy(code => code.Number);

    private static Type EnumOf(string code) =>
        Enums.Single(type => Enum.IsDefined(type, code));

    /// <summary>How an invitation ends is told to the delegate, all else to a block.</summary>
    private static Type IosEnumOf(Operation operation)
    {
        string callback = operation switch
        {
            Operation.LocalInvitation => "LocalInvitationFailure",
            Operation.RemoteInvitation => "RemoteInvitationFailure",
            _ => IosNames.BlockOf(operation).Text,
        };
        return IosFace.Instance.Callbacks.Single(shape => shape.Name == callback)
            .Find("errorCode")!.Enums.Single();
    }
}
