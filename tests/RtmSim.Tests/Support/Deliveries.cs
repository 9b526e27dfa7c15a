using RtmSim.Client;

namespace RtmSim.Tests.Support;

/// <summary>Where a refusal on the calling thread is told, by option and API (S-03).</summary>
internal static class Deliveries
{
    /// <summary>Whether the code is known when the call returns.</summary>
    public static bool IsReturned(this LocalFailureDelivery delivery, Face face) =>
        delivery == LocalFailureDelivery.Native

        // A completion is told once: later, where Unity has both.
        || (delivery == LocalFailureDelivery.ReturnAndCallback && face == Face.Unity);

    /// <summary>Whether it is told afterwards.</summary>
    public static bool IsCalledBack(this LocalFailureDelivery delivery) =>
        delivery != LocalFailureDelivery.Native;
}
