namespace RtmSim.Scenarios.Faces;

/// <summary>Codes that calls return though their own enum has no name for them (B-04).</summary>
internal enum UnnamedCode
{
    /// <summary>The client could not be initialised.</summary>
    NOT_INITIALIZED = 101,
}
