namespace RtmSim.Client;

/// <summary>A result that names its request, by a number that the app can choose (S-60).</summary>
internal interface INumbered
{
    long RequestId { get; }

    /// <summary>The same result under another number.</summary>
    ClientEvent WithId(long requestId);
}
