namespace RtmSim.Cli.Surface;

/// <summary>Something in which two surfaces differ.</summary>
/// <param name="Kind">missing, added or changed.</param>
/// <param name="What">The member, or how it was and how it is.</param>
internal sealed record SurfaceDifference(string Kind, string What)
{
    public const string Missing = "missing";
    public const string Added = "added";
    public const string Changed = "changed";

    public override string ToString() => $"{Kind,-8} {What}";
}
