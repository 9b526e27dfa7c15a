namespace RtmSim.Tests.Support;

/// <summary>
/// The API that the users of a test have. Fixtures of rules that hold for both APIs take it and
/// run once with each.
/// </summary>
public enum Face
{
    Unity,
    Ios,
}
