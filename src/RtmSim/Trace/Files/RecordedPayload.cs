using System.Collections.Generic;

namespace RtmSim.Tracing;

/// <summary>The arguments of an event that was read from a file.</summary>
internal sealed class RecordedPayload : TracePayload
{
    private readonly IReadOnlyList<TraceArgument> _arguments;

    public RecordedPayload(IReadOnlyList<TraceArgument> arguments) => _arguments = arguments;

    public override void Describe(IArgumentSink sink)
    {
        foreach (TraceArgument argument in _arguments)
        {
            Describe(sink, argument);
        }
    }

    private static void Describe(IArgumentSink sink, TraceArgument argument)
    {
        switch (argument.Value)
        {
            case long number when argument.Label is not null:
                sink.Named(argument.Name, number, argument.Label);
                break;
            case long number:
                sink.Number(argument.Name, number);
                break;
            case bool flag:
                sink.Flag(argument.Name, flag);
                break;
            case byte[] bytes:
                sink.Bytes(argument.Name, bytes);
                break;
            case IReadOnlyList<string> texts:
                sink.RecordedTexts(argument.Name, texts, argument.Common);
                break;
            default:
                sink.Text(argument.Name, (string?)argument.Value);
                break;
        }
    }
}
