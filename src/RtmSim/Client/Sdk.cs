namespace RtmSim.Client;

/// <summary>Whose SDK a client is; they differ in the IDs they take and in their rates.</summary>
internal enum Sdk
{
    Unity,
    Ios,
}
