using RtmSim.Kernel;

namespace RtmSim.Tracing;

/// <summary>The name of a call, callback or other event, with its hash worked out once.</summary>
internal sealed class TraceName
{
    public TraceName(string text)
    {
        Text = text;
        Hash = StableHash.Of(text);
    }

    public string Text { get; }

    public ulong Hash { get; }

    public override string ToString() => Text;
}
