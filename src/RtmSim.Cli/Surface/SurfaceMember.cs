namespace RtmSim.Cli.Surface;

/// <summary>A type, or something in one, that code can be compiled against.</summary>
/// <param name="Name">Type and member, without what it takes.</param>
/// <param name="Key">What makes it the same in another assembly: name and parameter types.</param>
/// <param name="Text">All of it as C# writes it.</param>
internal sealed record SurfaceMember(string Name, string Key, string Text);
