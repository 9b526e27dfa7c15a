using System;

namespace RtmSim.Kernel;

/// <summary>An event taken from an <see cref="EventQueue"/>, ready to run.</summary>
internal readonly record struct DueEvent(
    long Due, Action<object?> Callback, object? State, string Source);
