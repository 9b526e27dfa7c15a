namespace RtmSim.Scenarios.Faces;

/// <summary>Which SDK a user of a file has.</summary>
internal static class FaceTable
{
    public static Face Of(ScenarioUser user) => UnityFace.Instance;
}
