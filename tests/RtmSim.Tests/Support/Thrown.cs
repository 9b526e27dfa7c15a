using System;
using NUnit.Framework;

namespace RtmSim.Tests.Support;

/// <summary>Catches an exception, so that a test can look at all of it.</summary>
internal static class Thrown
{
    public static TException By<TException>(Action action)
        where TException : Exception
    {
        try
        {
            action();
        }
        catch (TException expected)
        {
            return expected;
        }

        throw new AssertionException($"No {typeof(TException).Name} came out.");
    }
}
