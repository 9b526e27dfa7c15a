using System;

namespace RtmSim.Facades.Unity;

/// <summary>
/// The wrapper reads members of its arguments before it looks at them, so that null ends in the
/// runtime's own exception. Apps see the same type here, with a word on why.
/// </summary>
internal static class WrapperNull
{
    public static void Check(object? argument, string name)
    {
        if (argument is null)
        {
            throw new NullReferenceException(
                $"'{name}' is null. The SDK's wrapper does not check it and fails like this.");
        }
    }
}
