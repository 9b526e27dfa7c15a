using System;
using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Tracing;

/// <summary>Collects arguments for a reader of the trace.</summary>
internal sealed class ArgumentList : IArgumentSink
{
    private readonly List<TraceArgument> _arguments = new();
    private readonly TraceWords? _words;

    private ArgumentList(TraceWords? words) => _words = words;

    /// <summary>The arguments of an event.</summary>
    /// <param name="payload">What it carries.</param>
    /// <param name="words">
    /// How the SDK writes names of states; null as the trace has them.
    /// </param>
    public static TraceArgument[] Of(TracePayload? payload, TraceWords? words)
    {
        if (payload is null)
        {
            return Array.Empty<TraceArgument>();
        }

        ArgumentList list = new(words);
        payload.Describe(list);
        return list._arguments.ToArray();
    }

    public void Text(string name, string? value) => Add(name, value, null);

    public void Number(string name, long value) => Add(name, value, null);

    public void Named(string name, long value, string label) => Add(name, value, Word(label));

    public void Flag(string name, bool value) => Add(name, value, null);

    public void Bytes(string name, byte[]? value) => Add(name, value, null);

    public void Texts(string name, IReadOnlyList<string> values) =>
        Add(name, values.ToArray(), null);

    public void NamedTexts(string name, IReadOnlyList<(string Text, string Label)> values)
    {
        string[] common = values.Select(each => $"{each.Text}={each.Label}").ToArray();
        string[] shown = values.Select(each => $"{each.Text}={Word(each.Label)}").ToArray();
        _arguments.Add(new TraceArgument(name, shown, null)
        {
            Common = common.SequenceEqual(shown) ? null : common,
        });
    }

    public void RecordedTexts(
        string name, IReadOnlyList<string> shown, IReadOnlyList<string>? common) =>
        _arguments.Add(new TraceArgument(name, shown, null) { Common = common });

    private string Word(string label) => _words?.Invoke(label) ?? label;

    private void Add(string name, object? value, string? label) =>
        _arguments.Add(new TraceArgument(name, value, label));
}
