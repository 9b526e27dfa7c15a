using System;
using System.Collections.Generic;
using RtmSim.Tracing;

namespace RtmSim.Facades;

/// <summary>The arguments of one API call, for the trace.</summary>
internal sealed class CallArguments : TracePayload
{
    public static readonly CallArguments None = new();

    private readonly (string Name, object? Value)[] _arguments;

    public CallArguments(params (string Name, object? Value)[] arguments) =>
        _arguments = arguments;

    public override void Describe(IArgumentSink sink)
    {
        foreach ((string name, object? value) in _arguments)
        {
            Describe(sink, name, value);
        }
    }

    private static void Describe(IArgumentSink sink, string name, object? value)
    {
        switch (value)
        {
            case null:
                sink.Text(name, null);
                break;
            case string text:
                sink.Text(name, text);
                break;
            case bool flag:
                sink.Flag(name, flag);
                break;
            case long number:
                sink.Number(name, number);
                break;
            case byte[] bytes:
                sink.Bytes(name, bytes);
                break;
            case IReadOnlyList<string> texts:
                sink.Texts(name, texts);
                break;
            case TracePayload payload:
                payload.Describe(sink);
                break;
            default:
                throw new ArgumentException($"The trace has no form for {value.GetType()}.");
        }
    }
}
