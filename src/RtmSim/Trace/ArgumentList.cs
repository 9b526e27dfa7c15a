using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Tracing;

/// <summary>Collects arguments for a reader of the trace.</summary>
internal sealed class ArgumentList : IArgumentSink
{
    private readonly List<TraceArgument> _arguments = new();

    public static IReadOnlyList<TraceArgument> Of(TracePayload? payload)
    {
        ArgumentList list = new();
        payload?.Describe(list);
        return list._arguments;
    }

    public void Text(string name, string? value) => Add(name, value, null);

    public void Number(string name, long value) => Add(name, value, null);

    public void Named(string name, long value, string label) => Add(name, value, label);

    public void Flag(string name, bool value) => Add(name, value, null);

    public void Bytes(string name, byte[]? value) => Add(name, value, null);

    public void Texts(string name, IReadOnlyList<string> values) =>
        Add(name, values.ToArray(), null);

    private void Add(string name, object? value, string? label) =>
        _arguments.Add(new TraceArgument(name, value, label));
}
