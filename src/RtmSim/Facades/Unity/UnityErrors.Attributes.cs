using System;
using System.Linq;
using agora_rtm;
using RtmSim.Protocol;

namespace RtmSim.Facades.Unity;

/// <content>Attributes of users and channels, which share one family of codes.</content>
internal static partial class UnityErrors
{
    private static Operation[] AttributeOperations => new[]
    {
        Operation.SetUserAttributes,
        Operation.AddOrUpdateUserAttributes,
        Operation.DeleteUserAttributes,
        Operation.ClearUserAttributes,
        Operation.GetUserAttributes,
        Operation.SetChannelAttributes,
        Operation.AddOrUpdateChannelAttributes,
        Operation.DeleteChannelAttributes,
        Operation.ClearChannelAttributes,
        Operation.GetChannelAttributes,
    };

    private static (Failure, Enum)[] AttributeRows => new (Failure, Enum)[]
    {
        (Failure.None, ATTRIBUTE_OPERATION_ERR.ATTRIBUTE_OPERATION_ERR_OK),
        (Failure.Other, ATTRIBUTE_OPERATION_ERR.ATTRIBUTE_OPERATION_ERR_FAILURE),
        (Failure.InvalidArgument,
            ATTRIBUTE_OPERATION_ERR.ATTRIBUTE_OPERATION_ERR_INVALID_ARGUMENT),
        (Failure.SizeOverflow, ATTRIBUTE_OPERATION_ERR.ATTRIBUTE_OPERATION_ERR_SIZE_OVERFLOW),
        (Failure.TooOften, ATTRIBUTE_OPERATION_ERR.ATTRIBUTE_OPERATION_ERR_TOO_OFTEN),
        (Failure.UserNotFound, ATTRIBUTE_OPERATION_ERR.ATTRIBUTE_OPERATION_ERR_USER_NOT_FOUND),
        (Failure.Timeout, ATTRIBUTE_OPERATION_ERR.ATTRIBUTE_OPERATION_ERR_TIMEOUT),
        (Failure.NotInitialized, ATTRIBUTE_OPERATION_ERR.ATTRIBUTE_OPERATION_ERR_NOT_INITIALIZED),
        (Failure.NotLoggedIn, ATTRIBUTE_OPERATION_ERR.ATTRIBUTE_OPERATION_ERR_USER_NOT_LOGGED_IN),
    };

    /// <summary>6 is for reading a user's attributes alone (J-03, K-06).</summary>
    private static void AddAttributes(Action<Operation, (Failure Failure, Enum Value)[]> add)
    {
        foreach (Operation operation in AttributeOperations)
        {
            add(operation, AttributeRows
                .Where(row => row.Item1 != Failure.UserNotFound
                    || operation == Operation.GetUserAttributes)
                .ToArray());
        }
    }
}
