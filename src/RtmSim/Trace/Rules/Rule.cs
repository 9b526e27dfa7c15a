namespace RtmSim.Tracing;

/// <summary>
/// A rule of the simulated system: something an app can observe. Trace events name the rule they
/// follow from by its ID.
/// </summary>
/// <param name="Id">The area's letters, a dash and two digits, such as <c>C-05</c>.</param>
/// <param name="Title">What holds, in one sentence, for the Unity face.</param>
/// <param name="Evidence">What the rule rests on.</param>
public sealed record Rule(string Id, string Title, Evidence Evidence)
{
    /// <summary>The part of the ID before the dash: which subject the rule is about.</summary>
    public string Area => Id.Split('-')[0];

    /// <summary>ID, title and evidence on a line.</summary>
    public override string ToString() => $"{Id} {Title} ({Evidence.ToString().ToLowerInvariant()})";
}
