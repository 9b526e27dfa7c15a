namespace RtmSim.Tracing;

/// <summary>
/// What a trace event carries besides its fixed fields. It is immutable, can be shared by many
/// events, and is put into words only when somebody reads the trace.
/// </summary>
internal abstract class TracePayload
{
    private ulong _hash;

    /// <summary>A hash over the arguments, worked out at the first use.</summary>
    public ulong Hash
    {
        get
        {
            if (_hash == 0)
            {
                ArgumentHasher hasher = new();
                Describe(hasher);
                _hash = hasher.Result | 1;
            }

            return _hash;
        }
    }

    /// <summary>Tells the arguments to a sink.</summary>
    public abstract void Describe(IArgumentSink sink);
}
