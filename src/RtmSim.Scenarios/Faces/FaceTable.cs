using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Faces;

/// <summary>Which SDK a user of a file has.</summary>
internal static class FaceTable
{
    public static readonly IReadOnlyList<Face> All =
        new Face[] { UnityFace.Instance, IosFace.Instance };

    public static IEnumerable<string> Names => All.Select(face => face.Name);

    public static Face Of(ScenarioUser user) => Named(user.Face);

    public static Face Named(string name) => All.First(face => face.Name == name);
}
