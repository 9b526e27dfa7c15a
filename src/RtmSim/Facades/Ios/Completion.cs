using System;
using DT.Xamarin.Agora;
using RtmSim.Client;
using RtmSim.Protocol;

namespace RtmSim.Facades.Ios;

/// <summary>
/// What the app wants to be done when one call has come to its result. It runs once; a call without
/// it tells nobody (PR-04).
/// </summary>
internal sealed class Completion
{
    private readonly Action<ClientEvent?, long>? _run;

    /// <param name="operation">What the call does; its results are told by it.</param>
    /// <param name="block">The app's block; null for none.</param>
    /// <param name="run">
    /// Calls the block with a code and with the result, which is null where the call was refused.
    /// </param>
    public Completion(Operation operation, Delegate? block, Action<ClientEvent?, long> run)
    {
        Operation = operation;
        _run = block is null ? null : run;
    }

    public Operation Operation { get; }

    /// <summary>
    /// The channel that was called; null if it was no channel. With it goes what waits for the
    /// block (F-24).
    /// </summary>
    public AgoraRtmChannel? Channel { get; set; }

    public bool HasBlock => _run is not null;

    /// <summary>Whether the result is known, and on its way to the block.</summary>
    public bool IsTaken { get; set; }

    public void Run(ClientEvent? result, long code) => _run!(result, code);

    /// <summary>
    /// The call is refused as not initialised: its object belongs to no client (S-86). No trace
    /// has it, since it happened to nobody.
    /// </summary>
    public void RunWithoutClient() =>
        _run?.Invoke(null, IosErrors.Of(Operation, Failure.NotInitialized).Number);
}
